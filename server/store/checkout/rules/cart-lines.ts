import { refuse } from '#kernel/refusal';

/** What the buyer put in, and the price that stood there then. */
export type CartLine = { offerId: string; quantity: number; priceSeenMinor: number };

export const mostLines = 300;
export const mostUnits = 999;

/** The same offer twice is one line; lines without units are gone. Refuses with CART_FULL. */
export function mergeLines(lines: readonly CartLine[]): CartLine[] {
  const byOffer = new Map<string, CartLine>();
  for (const line of lines) byOffer.set(line.offerId, { ...line, quantity: Math.min(mostUnits, line.quantity + (byOffer.get(line.offerId)?.quantity ?? 0)) });
  const merged = [...byOffer.values()].filter((line) => line.quantity > 0);
  if (merged.length > mostLines) throw refuse('CART_FULL', { most: mostLines });
  return merged;
}

/** Lines of a cart that is given up, added to the one that stays; what is there already keeps its quantity. */
export function joinCarts(kept: readonly CartLine[], given: readonly CartLine[]): CartLine[] {
  const known = new Set(kept.map((line) => line.offerId));
  return [...kept, ...given.filter((line) => !known.has(line.offerId))].slice(0, mostLines);
}
