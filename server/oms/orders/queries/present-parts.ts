import { inLanguage } from '#kernel/language';
import { money } from '#kernel/money';
import * as delivery from '#delivery';
import * as media from '#media';
import * as merchants from '#merchants';
import { asSystem, type Ctx } from '#platform/ctx';
import * as settings from '#settings';
import type { Mover } from '../rules/shipment-status.ts';
import { actsOf, isFinal } from '../rules/shipment-status.ts';
import { type Line, linesOfMany } from './lines.ts';
import type { Shipment } from './shipments.ts';

export type Picture = { sha: string; width: number; height: number; colour: string | null };

/** What pages of shipments need beside the rows themselves, read once for all of them. */
export type Surroundings = {
  lines: Map<string, Line[]>;
  pictureOf: (mediaId: string | null) => Picture | null;
  reasonTitle: (code: string) => string;
  merchantOf: (id: string) => { id: string; name: string; logo: { letters: string; colour: string } };
};

/** Pictures and names of other merchants may stand in a row that the caller sees: they are read behind the counter, by the ids of those rows. */
export async function surroundings(ctx: Ctx, shipments: readonly Shipment[]): Promise<Surroundings> {
  const lines = await linesOfMany(
    ctx,
    shipments.map((shipment) => shipment.id),
  );
  return asSystem(ctx, async (system) => {
    const pictures = await media.pictures(system, [...new Set([...lines.values()].flat().flatMap((line) => (line.mediaId ? [line.mediaId] : [])))]);
    const sellers = await merchants.byIds(
      system,
      shipments.map((shipment) => shipment.merchantId),
    );
    const reasons = shipments.some((shipment) => shipment.cancelReason) ? (await settings.get(system, 'reasons')).cancel : [];
    return {
      lines,
      pictureOf: (mediaId) => shown(mediaId ? pictures.get(mediaId) : undefined),
      reasonTitle: (code) => inLanguage(reasons.find((reason) => reason.code === code)?.title, ctx.language) || code,
      merchantOf: (id) => ({ id, name: sellers.get(id)?.name ?? id, logo: sellers.get(id)?.logo ?? { letters: '', colour: '#888888' } }),
    };
  });
}

export function shown(picture: { sha: string | null; width: number | null; height: number | null; colour: string | null } | undefined): Picture | null {
  return picture?.sha && picture.width && picture.height ? { sha: picture.sha, width: picture.width, height: picture.height, colour: picture.colour } : null;
}

export function isLate(ctx: Ctx, shipment: Shipment): boolean {
  return shipment.dueAt !== null && shipment.dueAt < ctx.now && !isFinal(shipment.status);
}

/** Cash is paid when the goods are handed over. */
export function isPaid(shipment: Pick<Shipment, 'paid' | 'paymentMethod' | 'status'>): boolean {
  return shipment.paid || (shipment.paymentMethod === 'cod' && (shipment.status === 'delivered' || shipment.status === 'completed'));
}

export function presentLine(ctx: Ctx, around: Surroundings, line: Line, currency: string) {
  return {
    id: line.id,
    offerId: line.offerId,
    productId: line.productId,
    slug: line.slug,
    sku: line.sku,
    title: inLanguage(line.title, ctx.language),
    brand: line.brand,
    options: line.options
      .map((option) => inLanguage(option.value, ctx.language))
      .filter(Boolean)
      .join(', '),
    image: around.pictureOf(line.mediaId),
    quantity: line.quantity,
    price: money(line.unitPriceMinor, currency),
    oldPrice: line.oldPriceMinor === null ? null : money(line.oldPriceMinor, currency),
    sum: money(line.unitPriceMinor * line.quantity, currency),
  };
}

export function presentMerchantLine(ctx: Ctx, around: Surroundings, line: Line, currency: string) {
  return {
    ...presentLine(ctx, around, line, currency),
    commission: money(line.feeMinor, currency),
    commissionVat: money(line.feeVatMinor, currency),
    commissionRule: { title: inLanguage(line.feeWords.title, ctx.language), rateBasisPoints: line.feeWords.rateBasisPoints, gridVersion: line.feeGridVersion },
  };
}

export function presentParcel(parcel: delivery.Parcel) {
  return {
    id: parcel.id,
    carrier: parcel.carrier,
    waybill: parcel.waybill,
    status: parcel.status,
    readyForPickup: parcel.readyForPickup,
    trackingUrl: parcel.trackingUrl ?? null,
    changedAt: parcel.history.at(-1)?.at.toISOString() ?? null,
  };
}

/** What every view of a shipment begins with. */
export function presentCore(around: Surroundings, shipment: Shipment, by: Mover) {
  const { method, carrier, city, branch, address } = shipment.delivery;
  return {
    id: shipment.id,
    number: shipment.number,
    orderNumber: shipment.orderNumber,
    status: shipment.status,
    placedAt: shipment.placedAt.toISOString(),
    total: money(shipment.totalMinor, shipment.currency),
    delivery: { method, carrier, city, branch, address },
    promise: shipment.promiseFrom && shipment.promiseTo ? { from: shipment.promiseFrom, to: shipment.promiseTo, dispatchBy: shipment.dispatchBy } : null,
    readyForPickup: shipment.readyForPickup,
    cancellation:
      shipment.cancelReason && shipment.cancelledBy
        ? { reason: shipment.cancelReason, reasonTitle: around.reasonTitle(shipment.cancelReason), note: shipment.cancelNote, by: shipment.cancelledBy }
        : null,
    acts: actsOf(shipment.status, by),
  };
}
