import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { LocalDate } from '#kernel/zone';
import type { Ctx } from '#platform/ctx';
import type { Carrier } from '../rules/methods.ts';
import { readWaybillOf } from '../rules/carrier-waybill.ts';

export type NewParcel = {
  shipmentId: string;
  merchantId: string;
  orderId: string;
  carrier: Carrier;
  /** As people paste it. */
  waybill: string;
  recipientPhone?: string;
  declaredMinor: number;
  codMinor: number;
  /** Default UAH: the carriers of this house count in hryvnias. */
  currency?: string;
  /** Of a waybill that we created ourselves (`outside.createWaybill`): lets it be withdrawn. */
  carrierRef?: string;
  estimatedFor?: LocalDate | null;
};

/**
 * Puts a parcel under our eyes; Nova Poshta's are asked for from now on. The same waybill for the same shipment again is the same parcel.
 * Refuses with WAYBILL_INVALID, and with WAYBILL_TAKEN when another shipment has it.
 */
export async function registerParcel(ctx: Ctx, parcel: NewParcel): Promise<string> {
  const waybill = readWaybillOf(parcel.carrier, parcel.waybill);
  if (!waybill) throw refuse('WAYBILL_INVALID', { carrier: parcel.carrier }, [{ path: 'waybill', code: 'WAYBILL_INVALID' }]);
  const id = newId('par');
  const { numAffectedRows } =
    await sql`insert into delivery.parcels (id, merchant_id, shipment_id, order_id, carrier, waybill, tracked_number, carrier_ref, recipient_phone, declared_minor, cod_minor, currency,
      status, estimated_for, next_poll_at, created_at)
    values (${id}, ${parcel.merchantId}, ${parcel.shipmentId}, ${parcel.orderId}, ${parcel.carrier}, ${waybill}, ${waybill}, ${parcel.carrierRef ?? null}, ${parcel.recipientPhone ?? null},
      ${parcel.declaredMinor}, ${parcel.codMinor}, ${parcel.currency ?? 'UAH'}, 'created', ${parcel.estimatedFor ?? null}, ${parcel.carrier === 'nova_poshta' ? ctx.now : null}, ${ctx.now})
    on conflict (carrier, waybill) where status <> 'cancelled' do nothing`.execute(ctx.tx);
  if (numAffectedRows === 1n) return id;
  const { rows } = await sql<{
    id: string;
  }>`select id from delivery.parcels where carrier = ${parcel.carrier} and waybill = ${waybill} and status <> 'cancelled'
    and shipment_id = ${parcel.shipmentId}`.execute(ctx.tx);
  if (!rows[0]) throw refuse('WAYBILL_TAKEN', { waybill });
  return rows[0].id;
}
