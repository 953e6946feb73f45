import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rank, scoreOf, type Weighed } from './best-offer.ts';

const offer = (over: Partial<Weighed>): Weighed => ({ id: 'off_1', priceMinor: 100_000, deliveryMinor: 7_000, days: 2, rating: 80, inStock: true, ...over });

test('the price with delivery decides between equals', () => {
  const ranked = rank([offer({ id: 'dear', priceMinor: 105_000, deliveryMinor: 0 }), offer({ id: 'cheap' })]);
  assert.equal(ranked[0]!.id, 'dear');
});

test('a sooner promise and a better rating outweigh a small difference of price', () => {
  assert.equal(rank([offer({ id: 'slow', days: 9 }), offer({ id: 'fast', priceMinor: 101_000, days: 1 })])[0]!.id, 'fast');
  assert.equal(rank([offer({ id: 'poor', rating: 20 }), offer({ id: 'good', priceMinor: 100_500, rating: 100 })])[0]!.id, 'good');
});

test('what is in stock stands before what is not, however cheap', () => {
  assert.equal(rank([offer({ id: 'gone', priceMinor: 10, inStock: false }), offer({ id: 'here' })])[0]!.id, 'here');
});

const offers = fc.array(
  fc.record({
    id: fc.uuid(),
    priceMinor: fc.integer({ min: 1, max: 99_999_999 }),
    deliveryMinor: fc.option(fc.nat(50_000)),
    days: fc.option(fc.nat(60)),
    rating: fc.option(fc.nat(100)),
    inStock: fc.boolean(),
  }),
);

test('the parts of a score make its total, and the order does not depend on the order given', () => {
  fc.assert(
    fc.property(offers, (many) => {
      for (const one of many) {
        const score = scoreOf(one);
        assert.equal(score.totalMinor, score.priceMinor + score.deliveryMinor + score.waitingMinor - score.ratingMinor);
      }
      assert.deepEqual(
        rank(many.toReversed()).map((one) => one.id),
        rank(many).map((one) => one.id),
      );
    }),
  );
});
