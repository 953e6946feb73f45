import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { transactAsSystem } from '#platform/database';
import { useDatabase } from '#testing/database';
import { moveStatuses } from './actions/count.ts';

const { database } = await useDatabase();
const system = <T>(work: (ctx: Ctx) => Promise<T>) => transactAsSystem(database, 'test', work);
const shipment = (at: number) => ({
  shipmentId: `shp_${at}`,
  merchantId: 'mrc_1',
  orderId: 'ord_1',
  placedDay: '2026-11-20',
  currency: 'UAH',
  goodsMinor: 1_000,
});

test('facts of one shipment heard at the same moment and in any order leave it counted once, under its latest status', async () => {
  const steps = ['awaiting_payment', 'new', 'in_progress', 'sent', 'delivered'];
  await Promise.all(
    Array.from({ length: 12 }, (_, at) => at).flatMap((at) => steps.toReversed().map((status) => system((ctx) => moveStatuses(ctx, [shipment(at)], status)))),
  );
  const { rows } = await system((ctx) =>
    sql<{ status: string; n: number }>`select status, shipments as n from reports.daily_statuses where shipments <> 0`.execute(ctx.tx),
  );
  assert.deepEqual(rows, [{ status: 'delivered', n: 12 }]);
});

/** Somebody stands before a lock that another transaction holds. */
async function seenWaiting(): Promise<void> {
  for (;;) {
    const { rowCount } = await database.pool.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    if (rowCount) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('a fact heard while another one of the same shipment is being counted waits for it and leaves from where it arrived', async () => {
  const one = shipment(99);
  await system((ctx) => moveStatuses(ctx, [one], 'new'));
  const moved = Promise.withResolvers<void>();
  const letGo = Promise.withResolvers<void>();
  const first = system(async (ctx) => {
    await moveStatuses(ctx, [one], 'sent');
    moved.resolve();
    await letGo.promise;
  });
  await moved.promise;
  const second = system((ctx) => moveStatuses(ctx, [one], 'delivered'));
  await seenWaiting();
  letGo.resolve();
  await Promise.all([first, second]);
  const { rows } = await system((ctx) =>
    sql<{ status: string; n: number }>`select status, shipments as n from reports.daily_statuses order by status`.execute(ctx.tx),
  );
  assert.deepEqual(
    rows.filter((row) => row.n !== 0),
    [{ status: 'delivered', n: 13 }],
  );
});
