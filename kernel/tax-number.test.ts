import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isBin, isEdrpou, isIin, isRnokpp, readTaxNumber } from './tax-number.ts';

test('the codes of well-known companies are valid', () => {
  for (const number of ['00032129', '14360570', '20077720', '31316718', '32855961', '21560766']) assert.ok(isEdrpou(number), number);
});

test('the kind is told from the number alone', () => {
  assert.equal(readTaxNumber('14360570')?.kind, 'edrpou');
  assert.equal(readTaxNumber('31316718')?.holder, 'company');
  assert.equal(readTaxNumber('1234567899')?.kind, 'rnokpp');
  assert.equal(readTaxNumber('940140000385')?.kind, 'bin');
  assert.equal(readTaxNumber('940140000385', 'UA'), null);
});

test('spelling with spaces is accepted, nonsense is not', () => {
  assert.equal(readTaxNumber('1436 0570')?.number, '14360570');
  for (const text of ['', '0', '00000000', '0000000000', '000000000000', '14360571', 'ABCDEFGH', null, undefined])
    assert.equal(readTaxNumber(text), null, String(text));
});

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const endings = (body: string, valid: (number: string) => boolean) => [...'0123456789'].filter((last) => valid(body + last));

test('every company code of Ukraine has exactly one check digit', () => {
  fc.assert(fc.property(digits(7), (body) => assert.equal(endings(body, isEdrpou).length, /^0+$/.test(body) ? 0 : 1)));
});

test('every taxpayer number of Ukraine has exactly one check digit', () => {
  fc.assert(fc.property(digits(9), (body) => assert.equal(endings(body, isRnokpp).length, /^0+$/.test(body) ? 0 : 1)));
});

test('a Kazakh number has one check digit or is never issued', () => {
  const company = fc
    .tuple(digits(2), fc.integer({ min: 1, max: 12 }), fc.constantFrom(4, 5, 6), digits(6))
    .map(([year, month, kind, rest]) => `${year}${String(month).padStart(2, '0')}${kind}${rest}`);
  fc.assert(fc.property(company, (body) => assert.ok(endings(body, isBin).length <= 1)));
});

test('no Kazakh number is both a company and a person', () => {
  const born = fc.tuple(digits(2), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 6 }), digits(4));
  fc.assert(
    fc.property(born, ([year, month, day, century, rest]) => {
      const body = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${century}${rest}`;
      for (const last of endings(body, isIin)) assert.equal(readTaxNumber(body + last)?.kind, 'iin');
    }),
  );
});
