import { assert, refuse } from '#kernel/refusal';
import * as delivery from '#delivery';
import { type CreatedWaybill, createWaybill } from '#delivery/outside';
import * as merchants from '#merchants';
import { asSystem, type Ctx } from '#platform/ctx';
import type { RouteDoor } from '#platform/routes';
import { addParcel, checkParcel, type ParcelWish } from './actions/add-parcel.ts';
import { linesOf } from './queries/lines.ts';
import { shipmentsByIds } from './queries/shipments.ts';
import type { Shipment } from './queries/shipments.ts';

type Prepared = { shipment: Shipment; carrier: delivery.Carrier; made: boolean; sender: { name: string; phone: string; city: string }; description: string };

/** Everything that the carrier asks for, read before it is asked. */
async function prepare(ctx: Ctx, shipmentId: string, wish: ParcelWish): Promise<Prepared> {
  const shipment = (await shipmentsByIds(ctx, [shipmentId])).get(shipmentId);
  if (!shipment) throw refuse('NOT_FOUND');
  const carrier = checkParcel(shipment, wish);
  const parcels = (await delivery.parcelsOf(ctx, [shipmentId])).get(shipmentId) ?? [];
  const profile = await asSystem(ctx, (system) => merchants.profile(system, shipment.merchantId));
  assert(profile, `there is a merchant ${shipment.merchantId}`);
  const [line] = await linesOf(ctx, shipmentId);
  return {
    shipment,
    carrier,
    made: parcels.some((parcel) => parcel.carrier === carrier && parcel.status === 'created'),
    sender: { name: profile.name, phone: profile.phone, city: profile.dispatchCity },
    description: line?.title.uk ?? line?.brand ?? shipment.number,
  };
}

function askCarrier(door: RouteDoor, { shipment, sender, description }: Prepared, weightGrams: number | undefined): Promise<CreatedWaybill> {
  const { delivery: to } = shipment;
  return createWaybill(door, {
    orderNumber: shipment.number,
    weightGrams: weightGrams ?? (shipment.weightGrams || 1000),
    declaredMinor: shipment.goodsMinor,
    codMinor: shipment.paymentMethod === 'cod' ? shipment.totalMinor : 0,
    payer: 'Sender',
    description,
    sender,
    recipient: {
      name: shipment.buyerName,
      phone: shipment.buyerPhone,
      city: to.cityRef ?? to.city ?? '',
      ...(to.branchRef ? { branchRef: to.branchRef } : {}),
      ...(to.street ? { address: to.street } : {}),
    },
  });
}

/**
 * A parcel by its typed number, or one made at the carrier: prepare → outside → record. A second click while the first waybill has not
 * left is the same waybill. Carriers that we do not speak to need the number; own couriers and pickup take the shipment's.
 */
export async function parcelFor(door: RouteDoor, shipmentId: string, wish: ParcelWish): Promise<void> {
  const prepared = await door.transaction((ctx) => prepare(ctx, shipmentId, wish));
  const { carrier, shipment } = prepared;
  const own = carrier === 'merchant_courier' || carrier === 'pickup';
  const waybill = wish.waybill ?? (own ? shipment.number.replace('-', '/') : undefined);
  if (waybill) return door.transaction((ctx) => addParcel(ctx, shipmentId, { carrier, waybill }));
  if (carrier !== 'nova_poshta') throw refuse('INVALID_INPUT', {}, [{ path: 'waybill', code: 'REQUIRED' }]);
  if (prepared.made) return;
  const created = await askCarrier(door, prepared, wish.weightGrams);
  await door.transaction((ctx) =>
    addParcel(ctx, shipmentId, { carrier, waybill: created.number, carrierRef: created.carrierRef, estimatedFor: created.estimatedFor }),
  );
}
