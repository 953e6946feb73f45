import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { enqueue } from '#platform/jobs';
import { type ParcelRow, parcelColumns } from '../tables/parcels.ts';

/** A shipment that will not leave has no parcels: they are asked for no more, and waybills that we created are withdrawn at the carrier. */
export async function cancelParcels(ctx: Ctx, shipmentId: string): Promise<void> {
  const { rows } = await sql<
    ParcelRow & { carrierRef: string | null }
  >`update delivery.parcels set status = 'cancelled', ready_for_pickup = false, attention = false, next_poll_at = null
    where shipment_id = ${shipmentId} and status = 'created' returning ${parcelColumns}, carrier_ref as "carrierRef"`.execute(ctx.tx);
  for (const parcel of rows.filter((row) => row.carrierRef)) await enqueue(ctx, 'delivery.withdraw', { parcelId: parcel.id }, { dedupeKey: parcel.id });
}
