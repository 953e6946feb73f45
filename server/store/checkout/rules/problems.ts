import type { PricedLine } from './price-cart.ts';
import type { CartLine } from './cart-lines.ts';

export const problemCodes = ['NOT_FOR_SALE', 'OUT_OF_STOCK', 'PRICE_CHANGED', 'DELIVERY_MISSING', 'DELIVERY_UNAVAILABLE', 'MERCHANT_CLOSED_UNTIL'] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** `block`: cannot be placed like this; `warning`: look before you pay; `info`: good to know. */
export type Problem = {
  code: ProblemCode;
  severity: 'block' | 'warning' | 'info';
  offerId?: string;
  merchantId?: string;
  left?: number;
  wasMinor?: number;
  nowMinor?: number;
  until?: string;
  reason?: string;
};

/** What changed about the goods since they were put in. `left` is null where nobody counts. */
export function lineProblems(lines: readonly CartLine[], priced: readonly PricedLine[], left: ReadonlyMap<string, number | null>): Problem[] {
  const byOffer = new Map(priced.map((line) => [line.offerId, line]));
  return lines.flatMap((line): Problem[] => {
    const now = byOffer.get(line.offerId);
    if (!now) return [{ code: 'NOT_FOR_SALE', severity: 'block', offerId: line.offerId }];
    const about = { offerId: line.offerId, merchantId: now.merchantId };
    const units = left.get(line.offerId);
    const found: Problem[] = [];
    if (units !== undefined && units !== null && units < line.quantity) found.push({ code: 'OUT_OF_STOCK', severity: 'block', ...about, left: units });
    if (now.priceMinor !== line.priceSeenMinor)
      found.push({ code: 'PRICE_CHANGED', severity: 'warning', ...about, wasMinor: line.priceSeenMinor, nowMinor: now.priceMinor });
    return found;
  });
}

export type DeliveryFacts = { merchantId: string; chosen: boolean; available: boolean; reason?: string; closedUntil: string | null };

export function deliveryProblems(parts: readonly DeliveryFacts[]): Problem[] {
  return parts.flatMap(({ merchantId, chosen, available, reason, closedUntil }): Problem[] => {
    const found: Problem[] = [];
    if (!chosen) found.push({ code: 'DELIVERY_MISSING', severity: 'block', merchantId });
    else if (!available) found.push({ code: 'DELIVERY_UNAVAILABLE', severity: 'block', merchantId, reason });
    if (closedUntil) found.push({ code: 'MERCHANT_CLOSED_UNTIL', severity: 'info', merchantId, until: closedUntil });
    return found;
  });
}
