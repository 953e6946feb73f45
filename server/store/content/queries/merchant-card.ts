import { placeIn } from '#kernel/text';
import type { Ctx } from '#platform/ctx';
import * as search from '#search';

/** A merchant as the shop's pages show it. */
export function merchantCard(ctx: Ctx, directory: search.Directory, shelf: search.MerchantShelf) {
  return {
    ...search.presentMerchant(shelf.card, ctx),
    city: placeIn(shelf.card.city || shelf.card.dispatchCity, ctx.language),
    products: shelf.products,
    categories: shelf.categories.slice(0, 4).flatMap(({ code }) => {
      const category = directory.categories.get(code);
      return category ? [directory.link(category, ctx.language)] : [];
    }),
  };
}
