import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '#kernel/refusal';
import { joinCarts, mergeLines, mostLines } from './cart-lines.ts';
import { type OfferFacts, priceCart, splitByMerchant, totalsOf } from './price-cart.ts';
import { deliveryProblems, lineProblems } from './problems.ts';

const offerId = fc.integer({ min: 1, max: 30 }).map((n) => `off_${n}`);
const facts = fc.record({
  merchantId: fc.constantFrom('mrc_a', 'mrc_b', 'mrc_c'),
  priceMinor: fc.integer({ min: 1, max: 10_000_000 }),
  oldPriceMinor: fc.option(fc.integer({ min: 1, max: 20_000_000 }), { nil: null }),
  weightGrams: fc.option(fc.integer({ min: 1, max: 50_000 }), { nil: null }),
  dispatchDays: fc.integer({ min: 0, max: 14 }),
});
const offers = fc.dictionary(offerId, facts).map((known) => new Map<string, OfferFacts>(Object.entries(known)));
const wanted = fc.array(fc.record({ offerId, quantity: fc.integer({ min: 1, max: 99 }), priceSeenMinor: fc.integer({ min: 1, max: 10_000_000 }) }), {
  maxLength: 40,
});

test('the sum of the parts is the whole, line by line and to the last kopeck', () => {
  fc.assert(
    fc.property(wanted, offers, fc.integer({ min: 0, max: 50_000 }), (lines, known, delivery) => {
      const priced = priceCart(lines, known);
      const parts = splitByMerchant(priced);
      assert.deepEqual(parts.flatMap((part) => part.lines).length, priced.length);
      const totals = totalsOf(parts, () => delivery);
      assert.equal(
        totals.goodsMinor,
        priced.reduce((sum, line) => sum + known.get(line.offerId)!.priceMinor * line.quantity, 0),
      );
      assert.equal(totals.totalMinor, totals.goodsMinor + parts.length * delivery);
      assert.equal(
        totals.quantity,
        priced.reduce((sum, line) => sum + line.quantity, 0),
      );
      assert.ok(totals.discountMinor >= 0);
      for (const part of parts) assert.ok(part.lines.every((line) => line.merchantId === part.merchantId));
      assert.equal(new Set(parts.map((part) => part.merchantId)).size, parts.length);
    }),
  );
});

test('every line is either priced or spoken of as a problem', () => {
  fc.assert(
    fc.property(wanted, offers, (lines, known) => {
      const merged = mergeLines(lines);
      const priced = priceCart(merged, known);
      const gone = lineProblems(merged, priced, new Map()).filter((problem) => problem.code === 'NOT_FOR_SALE');
      assert.equal(priced.length + gone.length, merged.length);
    }),
  );
});

test('a part leaves when its slowest thing is ready', () => {
  const offer: OfferFacts = { merchantId: 'mrc_a', priceMinor: 100, oldPriceMinor: null, weightGrams: null, dispatchDays: 1 };
  const [part] = splitByMerchant(
    priceCart(
      [
        { offerId: 'a', quantity: 2 },
        { offerId: 'b', quantity: 1 },
      ],
      new Map([
        ['a', offer],
        ['b', { ...offer, dispatchDays: 5, weightGrams: 200 }],
      ]),
    ),
  );
  assert.deepEqual([part!.dispatchDays, part!.weightGrams], [5, 1200]);
});

test('changed prices and missing units are told with what they were and what is left', () => {
  const offer = { merchantId: 'mrc_a', priceMinor: 105_000, oldPriceMinor: null, weightGrams: null, dispatchDays: 1 };
  const lines = [{ offerId: 'a', quantity: 3, priceSeenMinor: 100_000 }];
  const problems = lineProblems(lines, priceCart(lines, new Map([['a', offer]])), new Map([['a', 2]]));
  assert.deepEqual(problems, [
    { code: 'OUT_OF_STOCK', severity: 'block', offerId: 'a', merchantId: 'mrc_a', left: 2 },
    { code: 'PRICE_CHANGED', severity: 'warning', offerId: 'a', merchantId: 'mrc_a', wasMinor: 100_000, nowMinor: 105_000 },
  ]);
  assert.deepEqual(lineProblems(lines, priceCart(lines, new Map([['a', { ...offer, priceMinor: 100_000 }]])), new Map([['a', null]])), []);
});

test('a closed merchant is told, and does not stop the order', () => {
  const told = deliveryProblems([
    { merchantId: 'mrc_a', chosen: true, available: true, closedUntil: '2026-11-23' },
    { merchantId: 'mrc_b', chosen: false, available: false, closedUntil: null },
  ]);
  assert.deepEqual(
    told.map((problem) => [problem.code, problem.severity]),
    [
      ['MERCHANT_CLOSED_UNTIL', 'info'],
      ['DELIVERY_MISSING', 'block'],
    ],
  );
});

test('the same offer twice is one line, and a cart has an end', () => {
  const line = { offerId: 'a', quantity: 2, priceSeenMinor: 1 };
  assert.deepEqual(mergeLines([line, { ...line, quantity: -1 }]), [{ ...line, quantity: 1 }]);
  assert.deepEqual(mergeLines([line, { ...line, quantity: -2 }]), []);
  const many = Array.from({ length: mostLines + 1 }, (_, at) => ({ ...line, offerId: `off_${at}` }));
  assert.throws(
    () => mergeLines(many),
    (error) => error instanceof Refusal && error.code === 'CART_FULL',
  );
  assert.equal(joinCarts(many.slice(0, 299), many).length, mostLines);
});
