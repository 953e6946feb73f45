import type { Localised } from '#kernel/language';
import * as catalog from '#catalog';
import * as delivery from '#delivery';
import * as merchants from '#merchants';
import * as offers from '#offers';
import type { Ctx } from '#platform/ctx';
import type { Choice } from '../rules/choice.ts';
import { type OfferFacts, type Part, priceCart, type PricedLine, splitByMerchant, type Wanted } from '../rules/price-cart.ts';

export type Goods = {
  offer: offers.Offer;
  product: catalog.ShopProduct;
  variant: catalog.VariantContent;
  options: { code: string; value: Localised }[];
  mediaId: string | null;
};
export type Facts = { currency: string; goods: Map<string, Goods>; sellers: Map<string, merchants.MerchantLine>; priced: PricedLine[]; parts: Part[] };

function mediaOf(product: catalog.ShopProduct, variant: catalog.VariantContent): string | null {
  const fits = (media: { axes?: Record<string, string> }) => Object.entries(media.axes ?? {}).every(([axis, value]) => variant.axes[axis] === value);
  const { media } = product.content;
  return (media.find((one) => one.axes && fits(one)) ?? media.find(fits) ?? media[0])?.id ?? null;
}

function optionsOf(variant: catalog.VariantContent, attributes: ReadonlyMap<string, catalog.Attribute>): Goods['options'] {
  return Object.entries(variant.axes).map(([code, value]) => ({
    code,
    value: attributes.get(code)?.options.find((option) => option.code === value)?.names ?? { uk: value },
  }));
}

/** Everything about the wanted offers at this moment. An offer that may not be sold, or in another currency than the first, is not among them. */
export async function cartFacts(ctx: Ctx, wanted: readonly Wanted[]): Promise<Facts> {
  const found = await offers.byIds(
    ctx,
    wanted.map((line) => line.offerId),
  );
  const sellable = wanted.flatMap((line) => found.get(line.offerId) ?? []).filter((offer) => offer.forSale);
  const [shown, sellers, known] = await Promise.all([
    catalog.productsForShop(ctx, [...new Set(sellable.map((offer) => offer.shopProductId!))]),
    merchants.byIds(
      ctx,
      sellable.map((offer) => offer.merchantId),
    ),
    sellable.length === 0 ? [] : catalog.attributes(ctx),
  ]);
  const products = new Map(shown.map((product) => [product.id, product]));
  const attributes = new Map(known.map((attribute) => [attribute.code, attribute]));
  const currency = sellable[0]?.currency ?? 'UAH';
  const goods = new Map<string, Goods>();
  for (const offer of sellable) {
    const product = products.get(offer.shopProductId!);
    const variant = product?.content.variants.find((one) => one.id === offer.shopVariantId);
    if (!product || !variant || offer.currency !== currency || !sellers.get(offer.merchantId)?.selling) continue;
    goods.set(offer.id, { offer, product, variant, options: optionsOf(variant, attributes), mediaId: mediaOf(product, variant) });
  }
  const priced = priceCart(
    wanted,
    new Map([...goods].map(([id, { offer, variant }]): [string, OfferFacts] => [id, { ...offer, weightGrams: variant.weightGrams }])),
  );
  return { currency, goods, sellers, priced, parts: splitByMerchant(priced) };
}

export type Ask = { merchantId: string; method: delivery.DeliveryMethod; cityRef: string | null };

export function quoteKey(merchantId: string, method: string): string {
  return `${merchantId}|${method}`;
}

/** Costs and promises of these ways for these parts, all at once. */
export async function quotes(ctx: Ctx, facts: Facts, asks: readonly Ask[]): Promise<Map<string, delivery.Quote>> {
  return delivery.quoteMany(
    ctx,
    asks.flatMap(({ merchantId, method, cityRef }) => {
      const part = facts.parts.find((one) => one.merchantId === merchantId);
      const seller = facts.sellers.get(merchantId);
      if (!part || !seller) return [];
      const { dispatchCity, dispatchDays } = seller;
      // Who fetches it goes to where it stands.
      const to = cityRef ?? (method === 'pickup' ? dispatchCity : null);
      return [
        {
          key: quoteKey(merchantId, method),
          merchantId,
          calendar: merchants.workingCalendar(seller),
          dispatchCity,
          method,
          dispatchDays: Math.max(part.dispatchDays, dispatchDays),
          ...(to ? { cityRef: to } : {}),
          weightGrams: part.weightGrams,
          goodsMinor: part.goodsMinor,
        },
      ];
    }),
  );
}

export function methodsOf(seller: merchants.MerchantLine | undefined): delivery.DeliveryMethod[] {
  return delivery.deliveryMethods.filter((method) => seller?.deliveryMethods.includes(method));
}

/** A choice counts while its merchant still offers that way. */
export function choiceFor(choices: readonly Choice[], facts: Facts, merchantId: string): (Choice & { method: delivery.DeliveryMethod }) | null {
  const choice = choices.find((one) => one.merchantId === merchantId);
  const method = methodsOf(facts.sellers.get(merchantId)).find((one) => one === choice?.method);
  return choice && method ? { ...choice, method } : null;
}
