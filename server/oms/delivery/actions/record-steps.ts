import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import { parcelMoved } from '../events.ts';
import type { ParcelRow } from '../tables/parcels.ts';

export type Step = { parcel: ParcelRow; words: string | null; at: Date };

/** Keeps what was new and tells those who listen, one fact per change. */
export async function recordSteps(ctx: Ctx, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  await sql`insert into delivery.parcel_steps (id, parcel_id, merchant_id, status, ready_for_pickup, attention, code, words, at)
    select s.id, s.parcel, s.merchant, s.status, s.ready, s.attention, s.code, s.words, s.at
    from unnest(${steps.map(() => newId('stp'))}::text[], ${steps.map((s) => s.parcel.id)}::text[], ${steps.map((s) => s.parcel.merchantId)}::text[], ${steps.map((s) => s.parcel.state)}::text[],
      ${steps.map((s) => s.parcel.readyForPickup)}::bool[], ${steps.map((s) => s.parcel.attention)}::bool[], ${steps.map((s) => s.parcel.code)}::text[], ${steps.map((s) => s.words)}::text[],
      ${steps.map((s) => s.at)}::timestamptz[]) as s (id, parcel, merchant, status, ready, attention, code, words, at)`.execute(ctx.tx);
  for (const { parcel } of steps) {
    await announce(ctx, parcelMoved, {
      parcelId: parcel.id,
      shipmentId: parcel.shipmentId,
      orderId: parcel.orderId,
      merchantId: parcel.merchantId,
      status: parcel.state,
      readyForPickup: parcel.readyForPickup,
      attention: parcel.attention,
      moneyReceived: parcel.moneyReceived,
    });
  }
}
