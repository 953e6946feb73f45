import { inLanguage } from '#kernel/language';
import { money } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import * as delivery from '#delivery';
import * as history from '#history';
import type { Ctx } from '#platform/ctx';
import { isLate, isPaid, presentCore, presentMerchantLine, presentParcel, type Surroundings, surroundings } from './present-parts.ts';
import { type Shipment, shipmentsByIds } from './shipments.ts';

const iso = (at: Date | null) => at?.toISOString() ?? null;

export function presentRow(ctx: Ctx, around: Surroundings, shipment: Shipment) {
  const lines = around.lines.get(shipment.id) ?? [];
  return {
    ...presentCore(around, shipment, 'merchant'),
    channel: shipment.channel,
    lineCount: shipment.lineCount,
    firstTitle: inLanguage(lines[0]?.title, ctx.language),
    images: lines.slice(0, 3).flatMap((line) => around.pictureOf(line.mediaId) ?? []),
    buyer: { name: shipment.buyerName, phone: shipment.buyerPhone, city: shipment.city },
    payment: { method: shipment.paymentMethod, paid: isPaid(shipment) },
    commission: money(shipment.feeMinor, shipment.currency),
    takeBy: iso(shipment.takeBy),
    dueAt: iso(shipment.dueAt),
    late: isLate(ctx, shipment),
  };
}

export async function presentRows(ctx: Ctx, shipments: readonly Shipment[]) {
  const around = await surroundings(ctx, shipments);
  return shipments.map((shipment) => presentRow(ctx, around, shipment));
}

export function presentEntry(entry: history.Entry) {
  return { ...entry, at: entry.at.toISOString() };
}

/** The whole page of one shipment. Refuses with NOT_FOUND also for another merchant's. */
export async function merchantShipment(ctx: Ctx, id: string) {
  const shipment = (await shipmentsByIds(ctx, [id])).get(id);
  if (!shipment) throw refuse('NOT_FOUND');
  const around = await surroundings(ctx, [shipment]);
  const parcels = (await delivery.parcelsOf(ctx, [id])).get(id) ?? [];
  const { currency } = shipment;
  return {
    ...presentRow(ctx, around, shipment),
    goods: money(shipment.goodsMinor, currency),
    deliveryCost: money(shipment.deliveryMinor, currency),
    weightGrams: shipment.weightGrams,
    lines: around.lines.get(id)!.map((line) => presentMerchantLine(ctx, around, line, currency)),
    parcels: parcels.map(presentParcel),
    autoCancelAt: iso(shipment.autoCancelAt),
    takenAt: iso(shipment.takenAt),
    sentAt: iso(shipment.sentAt),
    deliveredAt: iso(shipment.deliveredAt),
    history: (await history.timeline(ctx, 'shipment', id)).map(presentEntry),
  };
}
