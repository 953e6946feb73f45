import { inLanguage } from '#kernel/language';
import { money } from '#kernel/money';
import * as catalog from '#catalog';
import * as media from '#media';
import * as offers from '#offers';
import { asSystem, type Ctx } from '#platform/ctx';
import { cartFacts } from './facts.ts';
import { optionText, shownPicture, unitsLeft } from './present-cart.ts';

const most = 60;

/** Offers on sale whose product is found by name, brand or article: what the operator reads to the buyer on the phone. */
export function searchOffers(ctx: Ctx, q: string) {
  return asSystem(ctx, async (system) => {
    const products = await catalog.findProducts(system, { status: 'published', q, limit: 20 });
    const found = (
      await offers.ofShopProducts(
        system,
        products.map((product) => product.id),
      )
    )
      .filter((offer) => offer.forSale)
      .slice(0, most);
    const facts = await cartFacts(
      system,
      found.map((offer) => ({ offerId: offer.id, quantity: 1 })),
    );
    const left = await unitsLeft(system, [...facts.goods.keys()]);
    const pictures = await media.pictures(
      system,
      [...facts.goods.values()].flatMap((goods) => goods.mediaId ?? []),
    );
    return [...facts.goods.values()].map((goods) => {
      const { offer, product, mediaId } = goods;
      const { content } = product;
      return {
        offerId: offer.id,
        merchant: { id: offer.merchantId, name: facts.sellers.get(offer.merchantId)!.name },
        productId: product.id,
        slug: product.slug,
        name: inLanguage(content.name, ctx.language),
        brand: content.brand,
        article: content.article,
        options: optionText(ctx, goods),
        sku: offer.sku,
        price: money(offer.priceMinor, offer.currency),
        oldPrice: offer.oldPriceMinor === null ? null : money(offer.oldPriceMinor, offer.currency),
        left: left.get(offer.id) ?? null,
        image: shownPicture(pictures, mediaId),
      };
    });
  });
}
