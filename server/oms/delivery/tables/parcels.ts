import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import { parcelMoved } from '../events.ts';
import type { Carrier } from '../methods.ts';
import type { TrackedParcel } from '../rules/tracking.ts';

/** A parcel as tracking works on it. */
export type ParcelRow = TrackedParcel & {
  id: string;
  merchantId: string;
  shipmentId: string;
  orderId: string;
  carrier: Carrier;
  recipientPhone: string | null;
  codMinor: number;
  createdAt: Date;
};

/** `number` is the one that is asked for. */
export const parcelColumns = sql`id, merchant_id as "merchantId", shipment_id as "shipmentId", order_id as "orderId", carrier, recipient_phone as "recipientPhone", cod_minor as "codMinor",
  created_at as "createdAt", tracked_number as number, return_number as "returnNumber", status as state, ready_for_pickup as "readyForPickup", attention, money_received as "moneyReceived",
  code, carrier_updated_at as "carrierUpdatedAt"`;

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
      parcelId: parcel.id, shipmentId: parcel.shipmentId, orderId: parcel.orderId, merchantId: parcel.merchantId, status: parcel.state,
      readyForPickup: parcel.readyForPickup, attention: parcel.attention, moneyReceived: parcel.moneyReceived,
    });
  }
}
