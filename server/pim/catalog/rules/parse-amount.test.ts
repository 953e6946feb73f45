import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { units } from '../seed/units.ts';
import { convertAmount, parseAmount, parseDimensions, parseYesNo, readUnit } from './parse-amount.ts';

test('amounts are read with their units and converted', () => {
  assert.deepEqual(parseAmount('1,5 кг'), { amount: 1.5, unit: 'kg' });
  assert.deepEqual(parseAmount('1,5 кг', 'g'), { amount: 1500, unit: 'g' });
  assert.deepEqual(parseAmount('24cm', 'cm'), { amount: 24, unit: 'cm' });
  assert.deepEqual(parseAmount('1 500 мл', 'l'), { amount: 1.5, unit: 'l' });
  assert.deepEqual(parseAmount('2 роки', 'month'), { amount: 24, unit: 'month' });
  assert.deepEqual(parseAmount('4 А·год', 'mah'), { amount: 4000, unit: 'mah' });
  assert.deepEqual(parseAmount('15.6"', 'inch'), { amount: 15.6, unit: 'inch' });
  assert.deepEqual(parseAmount('750', 'w'), { amount: 750, unit: 'w' });
  assert.deepEqual(parseAmount('0.75', 'w', 'кВт'), { amount: 750, unit: 'w' });
});

test('what is not one amount is no amount', () => {
  for (const text of ['', 'багато', '10-15', '10 яблук', 'близько п’яти', '1.2.3']) assert.equal(parseAmount(text, 'kg'), null, text);
  assert.equal(parseAmount('5 см', 'kg'), null);
});

test('dimensions are read in any order of spelling', () => {
  assert.deepEqual(parseDimensions('40×25×12 см'), { length: 40, width: 25, height: 12, unit: 'cm' });
  assert.deepEqual(parseDimensions('20.1/20.5/22.5'), { length: 20.1, width: 20.5, height: 22.5, unit: 'cm' });
  assert.deepEqual(parseDimensions('400мм х 250мм х 120мм'), { length: 40, width: 25, height: 12, unit: 'cm' });
  assert.equal(parseDimensions('40×25'), null);
});

test('yes and no in four languages', () => {
  assert.equal(parseYesNo(' Так '), true);
  assert.equal(parseYesNo('жоқ'), false);
  assert.equal(parseYesNo('може'), null);
});

test('every unit is read by its code and its names', () => {
  for (const unit of units) for (const word of [unit.code, ...Object.values(unit.names)]) assert.equal(readUnit(word), unit.code, word);
});

test('there and back again changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...units), fc.constantFrom(...units), fc.integer({ min: 0, max: 1_000_000 }), (from, to, hundredths) => {
      const amount = { amount: hundredths / 100, unit: from.code };
      const there = convertAmount(amount, to.code);
      assert.equal(there === null, from.family !== to.family);
      if (there) assert.ok(Math.abs(convertAmount(there, from.code)!.amount - amount.amount) < 1e-6);
    }),
  );
});
