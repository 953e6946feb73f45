import { inLanguage } from '#kernel/language';
import * as delivery from '#delivery';
import * as merchants from '#merchants';
import { type Ctx, merchantOf } from '#platform/ctx';
import { optionsText, type Slip } from '../rules/slip.ts';
import { linesOfMany } from './lines.ts';
import { isPaid } from './present-parts.ts';
import { type Shipment, shipmentsByIds } from './shipments.ts';

/** What is packed for each of these shipments, in the order they were asked for; others' are left out. */
export async function slipsOf(ctx: Ctx, ids: readonly string[]): Promise<Slip[]> {
  const merchantId = merchantOf(ctx);
  const found = await shipmentsByIds(ctx, ids);
  const shipments = [...new Set(ids)].flatMap((id) => found.get(id) ?? []).filter((shipment) => shipment.merchantId === merchantId);
  const own = shipments.map((shipment) => shipment.id);
  const lines = await linesOfMany(ctx, own);
  const parcels = await delivery.parcelsOf(ctx, own);
  const merchant = (await merchants.byIds(ctx, [merchantId])).get(merchantId)?.name ?? '';
  return shipments.map((shipment) => ({
    ...aboutShipment(shipment),
    merchant,
    waybill: parcels.get(shipment.id)?.findLast((parcel) => parcel.waybill && parcel.status !== 'cancelled')?.waybill ?? null,
    lines: lines.get(shipment.id)!.map((line) => ({
      sku: line.sku,
      title: inLanguage(line.title, ctx.language),
      options: optionsText(line.options, ctx.language),
      quantity: line.quantity,
      unitPriceMinor: line.unitPriceMinor,
    })),
  }));
}

function aboutShipment(shipment: Shipment) {
  const { number, buyerName, buyerPhone, carrier, currency, goodsMinor, deliveryMinor, totalMinor, weightGrams, placedAt } = shipment;
  const { city, branch, address } = shipment.delivery;
  const place = branch ?? address ?? '';
  return {
    number,
    buyerName,
    buyerPhone,
    carrier,
    destination: city && !place.startsWith(city) ? [city, place].filter(Boolean).join(', ') : place,
    collectMinor: isPaid(shipment) ? 0 : totalMinor,
    currency,
    goodsMinor,
    deliveryMinor,
    totalMinor,
    weightGrams,
    placedAt,
  };
}
