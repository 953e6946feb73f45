/** Door for neighbours: who sells which variant, and for how much. */
import type { Ctx } from '#platform/ctx';
import { type Offer, selectOffers } from './tables/offers.ts';

export { activate, hideMerchant } from './actions/place.ts';
export { setActive } from './actions/set-active.ts';
export { upsert, type OfferInput, type Upserted } from './actions/upsert.ts';
export type { Offer } from './tables/offers.ts';

export async function byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Offer>> {
  return new Map((await selectOffers(ctx, 'id', ids)).map((offer) => [offer.id, offer]));
}

/** A merchant's own offers of these products (its working copies). */
export function ofProducts(ctx: Ctx, productIds: readonly string[]): Promise<Offer[]> {
  return selectOffers(ctx, 'product_id', productIds);
}

/** Everybody's offers on these products of the shop. */
export function ofShopProducts(ctx: Ctx, shopProductIds: readonly string[]): Promise<Offer[]> {
  return selectOffers(ctx, 'shop_product_id', shopProductIds);
}
