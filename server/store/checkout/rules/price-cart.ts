/** What is known of an offer at this moment. */
export type OfferFacts = { merchantId: string; priceMinor: number; oldPriceMinor: number | null; weightGrams: number | null; dispatchDays: number };
export type Wanted = { offerId: string; quantity: number };

export type PricedLine = Wanted & OfferFacts & { sumMinor: number; discountMinor: number };
export type Part = { merchantId: string; lines: PricedLine[]; goodsMinor: number; discountMinor: number; weightGrams: number; dispatchDays: number };
export type Totals = { goodsMinor: number; discountMinor: number; deliveryMinor: number; totalMinor: number; quantity: number };

/** A thing without a known weight, in its box. */
const unknownWeightGrams = 500;

/** Each line at the price of this moment. Offers that are not known are left out: somebody else speaks of them. */
export function priceCart(wanted: readonly Wanted[], offers: ReadonlyMap<string, OfferFacts>): PricedLine[] {
  return wanted.flatMap((line) => {
    const offer = offers.get(line.offerId);
    if (!offer) return [];
    const discount = offer.oldPriceMinor === null ? 0 : Math.max(0, offer.oldPriceMinor - offer.priceMinor);
    return [{ ...line, ...offer, sumMinor: offer.priceMinor * line.quantity, discountMinor: discount * line.quantity }];
  });
}

/** One part per merchant, in the order in which the buyer met them; nothing is lost and nothing is counted twice. */
export function splitByMerchant(lines: readonly PricedLine[]): Part[] {
  const byMerchant = new Map<string, PricedLine[]>();
  for (const line of lines) byMerchant.set(line.merchantId, [...(byMerchant.get(line.merchantId) ?? []), line]);
  return [...byMerchant].map(([merchantId, own]) => ({
    merchantId,
    lines: own,
    goodsMinor: own.reduce((sum, line) => sum + line.sumMinor, 0),
    discountMinor: own.reduce((sum, line) => sum + line.discountMinor, 0),
    weightGrams: own.reduce((sum, line) => sum + (line.weightGrams ?? unknownWeightGrams) * line.quantity, 0),
    dispatchDays: Math.max(...own.map((line) => line.dispatchDays)),
  }));
}

/** What the buyer pays: goods of all parts and the delivery of each. */
export function totalsOf(parts: readonly Part[], deliveryMinor: (merchantId: string) => number): Totals {
  const goodsMinor = parts.reduce((sum, part) => sum + part.goodsMinor, 0);
  const deliverySum = parts.reduce((sum, part) => sum + deliveryMinor(part.merchantId), 0);
  return {
    goodsMinor,
    discountMinor: parts.reduce((sum, part) => sum + part.discountMinor, 0),
    deliveryMinor: deliverySum,
    totalMinor: goodsMinor + deliverySum,
    quantity: parts.reduce((sum, part) => sum + part.lines.reduce((count, line) => count + line.quantity, 0), 0),
  };
}
