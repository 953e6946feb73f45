import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { transactAsSystem } from '#platform/database';
import { useDatabase } from '#testing/database';
import { levels, release, reserve, setAvailable } from './index.ts';

const { database } = await useDatabase();
const system = <T>(work: (ctx: Ctx) => Promise<T>) => transactAsSystem(database, 'test', work);
const wish = (offerId: string, quantity: number) => ({ offerId, merchantId: 'mrc_1', quantity });

async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'reserved',
    (error: unknown) => (error instanceof Refusal ? error.code : `other: ${(error as Error).message}`),
  );
}

test('200 buyers at once for 50 units: exactly 50 get one, the rest hear that it is sold out', async () => {
  await system((ctx) => setAvailable(ctx, [{ offerId: 'off_hot', merchantId: 'mrc_1', quantity: 50 }]));
  const outcomes = await Promise.all(Array.from({ length: 200 }, (_, at) => outcome(system((ctx) => reserve(ctx, `hot-${at}`, [wish('off_hot', 1)], null)))));
  assert.equal(outcomes.filter((text) => text === 'reserved').length, 50);
  assert.equal(outcomes.filter((text) => text === 'OUT_OF_STOCK').length, 150, outcomes.find((text) => text.startsWith('other')) ?? '');
  assert.equal((await system((ctx) => levels(ctx, ['off_hot']))).get('off_hot')!.available, 0);
});

const deadlocks = async () =>
  (await database.pool.query<{ n: number }>('select deadlocks::int as n from pg_stat_database where datname = current_database()')).rows[0]!.n;

test('carts over the same offers in any order never deadlock', async () => {
  const offers = Array.from({ length: 8 }, (_, at) => `off_d${at}`);
  await system((ctx) =>
    setAvailable(
      ctx,
      offers.map((offerId) => ({ offerId, merchantId: 'mrc_1', quantity: 1000 })),
    ),
  );
  const before = await deadlocks();
  await Promise.all(
    Array.from({ length: 120 }, (_, at) =>
      system((ctx) => reserve(ctx, `d-${at}`, [0, 3, 5].map((step) => wish(offers[(at * 7 + step) % 8]!, 1)).reverse(), null)),
    ),
  );
  assert.equal(await deadlocks(), before);
});

test('the same offer twice in one cart is judged once against the stock', async () => {
  await system((ctx) => setAvailable(ctx, [{ offerId: 'off_twice', merchantId: 'mrc_1', quantity: 3 }]));
  assert.equal(await outcome(system((ctx) => reserve(ctx, 'twice', [wish('off_twice', 2), wish('off_twice', 2)], null))), 'OUT_OF_STOCK');
  assert.equal(await outcome(system((ctx) => reserve(ctx, 'twice', [wish('off_twice', 2), wish('off_twice', 1)], null))), 'reserved');
});

test('released at the same moment by two hands, units come back once', async () => {
  await system((ctx) => setAvailable(ctx, [{ offerId: 'off_back', merchantId: 'mrc_1', quantity: 2 }]));
  await system((ctx) => reserve(ctx, 'back', [wish('off_back', 2)], null));
  await Promise.all([system((ctx) => release(ctx, 'back')), system((ctx) => release(ctx, 'back'))]);
  const level = (await system((ctx) => levels(ctx, ['off_back']))).get('off_back')!;
  assert.deepEqual([level.available, level.reserved], [2, 0]);
});
