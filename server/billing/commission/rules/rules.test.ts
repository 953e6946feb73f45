import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { feeBack, feeOf } from './fee.ts';
import { type GridRule, gridProblems, matchRule } from './grid.ts';

const rule = (part: Partial<GridRule>): GridRule => ({
  position: 1,
  title: { uk: 'правило' },
  categoryCode: null,
  productType: null,
  brand: null,
  merchantId: null,
  priceFromMinor: null,
  priceToMinor: null,
  rateBasisPoints: 1000,
  fixedMinor: 0,
  floorMinor: null,
  capMinor: null,
  ...part,
});
const vat = { rate: 2000, included: true };

test('the worked example: 2 799.00 at 14.5 % is 405.86 with VAT 67.64 inside', () => {
  assert.deepEqual(feeOf(rule({ rateBasisPoints: 1450 }), { unitPriceMinor: 279_900, quantity: 1 }, vat), { amountMinor: 40_586, vatMinor: 6_764 });
});

test('half of the goods back gives 202.93 of the fee back: 169.11 net and 33.82 VAT', () => {
  const back = feeBack({ amountMinor: 40_586, vatMinor: 6_764 }, 279_900, { beforeMinor: 0, nowMinor: 139_950 });
  assert.deepEqual(back, { amountMinor: 20_293, vatMinor: 3_382 });
});

test('parts of a fee that go back sum to the fee, in any parts', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 6 }),
      (price, basisPoints, cuts) => {
        const fee = feeOf(rule({ rateBasisPoints: basisPoints }), { unitPriceMinor: price, quantity: 1 }, vat);
        let before = 0;
        let amount = 0;
        let vatSum = 0;
        for (const cut of [...cuts, price]) {
          const now = Math.min(cut, price - before);
          const back = feeBack(fee, price, { beforeMinor: before, nowMinor: now });
          assert.ok(back.amountMinor >= 0 && back.vatMinor >= 0);
          before += now;
          amount += back.amountMinor;
          vatSum += back.vatMinor;
        }
        assert.deepEqual({ amountMinor: amount, vatMinor: vatSum }, fee);
      },
    ),
  );
});

test('a fee stays within floor, cap and the price itself', () => {
  assert.equal(feeOf(rule({ rateBasisPoints: 100, floorMinor: 2000 }), { unitPriceMinor: 10_000, quantity: 2 }, vat).amountMinor, 4000);
  assert.equal(feeOf(rule({ rateBasisPoints: 5000, capMinor: 1000 }), { unitPriceMinor: 10_000, quantity: 2 }, vat).amountMinor, 2000);
  assert.equal(feeOf(rule({ rateBasisPoints: 100, floorMinor: 2000 }), { unitPriceMinor: 500, quantity: 1 }, vat).amountMinor, 500);
});

test('the first matching rule wins; the band takes its lower edge and leaves its upper one', () => {
  const grid = [
    rule({ position: 1, categoryCode: 'shoes', priceFromMinor: 200_000, priceToMinor: 500_000, rateBasisPoints: 1500 }),
    rule({ position: 2, categoryCode: 'shoes', rateBasisPoints: 1200 }),
    rule({ position: 3, rateBasisPoints: 1000 }),
  ];
  const at = (unitPriceMinor: number, path = ['women-boots', 'shoes']) => matchRule(grid, { merchantId: 'm', categoryPath: path, unitPriceMinor })?.position;
  assert.deepEqual([at(199_999), at(200_000), at(499_999), at(500_000), at(1, ['home'])], [2, 1, 1, 2, 3]);
});

test('a grid tells which rules can never win and that it lacks a rule for everything', () => {
  const problems = gridProblems([rule({ position: 1, categoryCode: 'shoes' }), rule({ position: 2, categoryCode: 'shoes', priceFromMinor: 1 })]);
  assert.deepEqual(problems, [
    { position: 2, code: 'UNREACHABLE' },
    { position: 2, code: 'NO_FALLBACK' },
  ]);
});

test('a rule whose highest fee is below its lowest is refused', () => {
  const problems = gridProblems([rule({ position: 1, categoryCode: 'shoes', floorMinor: 5000, capMinor: 2000 }), rule({ position: 2 })]);
  assert.deepEqual(problems, [{ position: 1, code: 'LIMITS_CROSSED' }]);
});
