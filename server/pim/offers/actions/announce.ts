import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import { offersChanged } from '../events.ts';
import { selectOffers } from '../tables/offers.ts';

/** Tells the shop in the plural; offers that are not in the shop are nobody's news. */
export async function announceOffers(ctx: Ctx, offerIds: readonly string[]): Promise<void> {
  for (let from = 0; from < offerIds.length; from += 500) {
    const part = await selectOffers(ctx, 'id', offerIds.slice(from, from + 500));
    const placed = part.filter((offer) => offer.shopProductId !== null);
    if (placed.length === 0) continue;
    await announce(ctx, offersChanged, {
      offerIds: placed.map((offer) => offer.id),
      shopProductIds: [...new Set(placed.map((offer) => offer.shopProductId!))],
    });
  }
}
