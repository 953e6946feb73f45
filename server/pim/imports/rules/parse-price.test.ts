import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCurrency, parsePrice } from './parse-price.ts';

const good: [string, number][] = [
  ['100', 10000],
  ['100.5', 10050],
  ['1 234,56', 123456],
  ['1\u00a0234,56', 123456],
  ['1,234.56', 123456],
  ['1.234.567,89', 123456789],
  ['0.1', 10],
  [' 5 ', 500],
  ['5 грн', 500],
  ['UAH 1499', 149900],
  ['1499.00 UAH', 149900],
  ['2499.00000', 249900],
  ['1234.56789', 123457],
  ['12 990 ₸', 1299000],
  ['$19.99', 1999],
];
const bad = [
  '0.005',
  '-1',
  '-0',
  '0',
  '1e3',
  'NaN',
  'Infinity',
  '0x10',
  '٣٤',
  '１００',
  '9007199254740993',
  '99999999999999999999',
  '1_000',
  '',
  'null',
  '=5',
  '4.2.1',
  '1,234',
  '1.234',
  '12 34',
  '5 abc',
  '0.125',
  '+5',
  '1,2,3',
];

test('prices of feeds are read exactly', () => {
  for (const [text, minor] of good) assert.equal(parsePrice(text)?.minor, minor, text);
});

test('what is no single positive price is refused', () => {
  for (const text of bad) assert.equal(parsePrice(text), undefined, text);
});

test("a machine's number may have three decimals", () => {
  assert.deepEqual(parsePrice('1234.567', true), { minor: 123457, rounded: true });
  assert.equal(parsePrice('12.345', true)?.minor, 1235);
});

test('every amount comes back from each way of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 12 }), (minor) => {
      const whole = String(Math.floor(minor / 100));
      const cents = String(minor % 100).padStart(2, '0');
      const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
      for (const text of [`${whole}.${cents}`, `${whole},${cents}`, `${spaced},${cents}`, `${whole}.${cents}000`, `${spaced}.${cents} грн`]) {
        assert.equal(parsePrice(text)?.minor, minor, text);
      }
    }),
  );
});

test('any text is read without an exception', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void parsePrice(text)));
});

test('legacy and local names of currencies are known', () => {
  assert.deepEqual(['RUR', 'грн.', '₸', 'uah', 'XXQ', ''].map(parseCurrency), ['RUB', 'UAH', 'KZT', 'UAH', undefined, undefined]);
});
