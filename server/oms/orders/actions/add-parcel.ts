import { refuse } from '#kernel/refusal';
import * as delivery from '#delivery';
import * as history from '#history';
import type { Ctx } from '#platform/ctx';
import type { Shipment } from '../queries/shipments.ts';
import { type HeldOrder, withShipment } from './move.ts';
import { take } from './take.ts';
import { showLive } from './show-live.ts';

export type ParcelWish = { carrier: string; waybill?: string; weightGrams?: number };

/** A parcel may be added while the goods are still with their merchant. Refuses with STATUS_REFUSED, CARRIER_UNKNOWN. */
export function checkParcel(shipment: Shipment, wish: ParcelWish): delivery.Carrier {
  const carrier = delivery.carriers.find((one) => one === wish.carrier);
  if (!carrier) throw refuse('CARRIER_UNKNOWN', { carrier: wish.carrier }, [{ path: 'carrier', code: 'CARRIER_UNKNOWN' }]);
  if (!['new', 'in_progress', 'sent', 'en_route'].includes(shipment.status))
    throw refuse('STATUS_REFUSED', { shipmentId: shipment.id, status: shipment.status, act: 'parcel' });
  return carrier;
}

export type Waybill = { carrier: delivery.Carrier; waybill: string; carrierRef?: string; estimatedFor?: string | null };

/** Puts a waybill on a shipment. Who packs has taken: a new shipment is taken into work by it. */
export async function addParcel(ctx: Ctx, shipmentId: string, parcel: Waybill): Promise<void> {
  await withShipment(ctx, shipmentId, async (system, held, shipment) => {
    checkParcel(shipment, parcel);
    await registerFor(system, held, shipment, parcel);
  });
}

async function registerFor(ctx: Ctx, held: HeldOrder, shipment: Shipment, parcel: Waybill): Promise<void> {
  if (shipment.status === 'new') await take(ctx, held, shipment);
  const parcelId = await delivery.registerParcel(ctx, {
    shipmentId: shipment.id,
    merchantId: shipment.merchantId,
    orderId: shipment.orderId,
    carrier: parcel.carrier,
    waybill: parcel.waybill,
    recipientPhone: shipment.buyerPhone,
    declaredMinor: shipment.goodsMinor,
    codMinor: shipment.paymentMethod === 'cod' ? shipment.totalMinor : 0,
    carrierRef: parcel.carrierRef,
    estimatedFor: parcel.estimatedFor ?? null,
  });
  await history.record(ctx, {
    subjectKind: 'shipment',
    subjectId: shipment.id,
    merchantId: shipment.merchantId,
    action: 'shipments.parcel_added',
    after: { parcelId, carrier: parcel.carrier, waybill: parcel.waybill },
  });
  await showLive(ctx, held.order, [shipment]);
}
