import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gtin14, gtinCheckDigit, isGtin, isInStoreGtin, normaliseGtin } from './gtin.ts';

const digit = fc.integer({ min: 0, max: 9 });
const body = fc
  .constantFrom(7, 11, 12, 13)
  .chain((length) => fc.array(digit, { minLength: length, maxLength: length }))
  .map((digits) => digits.join(''));

test('known numbers of all four lengths are valid', () => {
  for (const number of ['96385074', '036000291452', '4820000000017', '4006381333931', '10614141543219']) assert.ok(isGtin(number), number);
});

test('spaces and dashes are only spelling', () => {
  assert.equal(normaliseGtin(' 4 820000-000017 '), '4820000000017');
});

test('a wrong length, letters, zeros and nothing are refused', () => {
  for (const text of ['482000000001', '4820000000018', '00000000', 'ABC', '', null, undefined, '123456789012345'])
    assert.equal(normaliseGtin(text), null, String(text));
});

test('UPC-A and its EAN-13 spelling are one number', () => {
  assert.equal(gtin14('036000291452'), gtin14('0036000291452'));
});

test("a shop's own code is told from a maker's", () => {
  assert.equal(isInStoreGtin('2000000000015'), gtinCheckDigit('200000000001') === 5);
  assert.equal(isInStoreGtin('4820000000017'), false);
});

test('every body with its check digit is valid, and no other digit is', () => {
  fc.assert(
    fc.property(body, digit, (number, other) => {
      fc.pre(!/^0+$/.test(number));
      const right = gtinCheckDigit(number);
      assert.ok(isGtin(number + right));
      assert.equal(isGtin(number + other), other === right);
    }),
  );
});

test('a single mistyped digit is always noticed', () => {
  fc.assert(
    fc.property(body, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const whole = number + gtinCheckDigit(number);
      const at = place % whole.length;
      const typo = whole.slice(0, at) + ((Number(whole[at]) + shift) % 10) + whole.slice(at + 1);
      assert.equal(isGtin(typo), false);
    }),
  );
});
