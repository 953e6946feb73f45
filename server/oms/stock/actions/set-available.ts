import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import { stockChanged } from '../events.ts';

/** What a merchant says it has on the shelf, free to sell. `tracked: false` = always available, counters are not used. */
export type Count = { offerId: string; merchantId: string; quantity: number; tracked?: boolean };

/** Sets counters to what was counted; the difference becomes a movement. Rows are locked in id order. Returns the offers that changed. */
export async function setAvailable(ctx: Ctx, counts: readonly Count[]): Promise<string[]> {
  if (counts.length === 0) return [];
  const sorted = [...new Map(counts.map((count) => [count.offerId, count])).values()].sort((a, b) => (a.offerId < b.offerId ? -1 : 1));
  const input = sql`select * from unnest(${sorted.map((c) => c.offerId)}::text[], ${sorted.map((c) => c.merchantId)}::text[], ${sorted.map((c) => c.quantity)}::int[],
    ${sorted.map((c) => c.tracked ?? true)}::bool[]) as i (offer_id, merchant_id, quantity, tracked)`;
  await sql`insert into stock.levels (offer_id, merchant_id, changed_at, tracked) select offer_id, merchant_id, ${ctx.now}, tracked from (${input}) i order by offer_id on conflict do nothing`.execute(
    ctx.tx,
  );
  const { rows } = await sql<{ offerId: string; merchantId: string; difference: number }>`
    with wanted as (${input}),
    locked as (select l.offer_id, l.available, l.tracked from stock.levels l join wanted w using (offer_id) order by l.offer_id for update of l),
    changed as (
      update stock.levels l set available = w.quantity, tracked = w.tracked, changed_at = ${ctx.now}
      from wanted w join locked k using (offer_id)
      where l.offer_id = w.offer_id and (k.available <> w.quantity or k.tracked <> w.tracked)
      returning l.offer_id, l.merchant_id, w.quantity - k.available as difference)
    select offer_id as "offerId", merchant_id as "merchantId", difference from changed`.execute(ctx.tx);
  const moved = rows.filter((row) => row.difference !== 0);
  await recordMovements(
    ctx,
    'corrected',
    moved.map((row) => ({ offerId: row.offerId, merchantId: row.merchantId, availableChange: row.difference, reservedChange: 0 })),
  );
  await announceChanged(
    ctx,
    rows.map((row) => row.offerId),
  );
  return rows.map((row) => row.offerId);
}

export type Movement = { offerId: string; merchantId: string; availableChange: number; reservedChange: number; reference?: string };

export async function recordMovements(ctx: Ctx, kind: string, movements: readonly Movement[], reference: string | null = null): Promise<void> {
  if (movements.length === 0) return;
  await sql`insert into stock.movements (id, merchant_id, offer_id, kind, available_change, reserved_change, reference, at)
    select m.id, m.merchant, m.offer, ${kind}, m.available, m.reserved, m.reference, ${ctx.now}
    from unnest(${movements.map(() => newId('mov'))}::text[], ${movements.map((m) => m.merchantId)}::text[], ${movements.map((m) => m.offerId)}::text[],
      ${movements.map((m) => m.availableChange)}::int[], ${movements.map((m) => m.reservedChange)}::int[], ${movements.map((m) => m.reference ?? reference)}::text[]) as m (id, merchant, offer, available, reserved, reference)`.execute(
    ctx.tx,
  );
}

/** In the plural, at most 500 at a time. */
export async function announceChanged(ctx: Ctx, offerIds: readonly string[]): Promise<void> {
  for (let from = 0; from < offerIds.length; from += 500) await announce(ctx, stockChanged, { offerIds: offerIds.slice(from, from + 500) });
}
