import { inLanguage } from '#kernel/language';
import { money } from '#kernel/money';
import * as delivery from '#delivery';
import * as media from '#media';
import * as orders from '#orders';
import * as payments from '#payments';
import type { Ctx } from '#platform/ctx';
import * as stock from '#stock';
import { needsOf } from '../rules/choice.ts';
import { type Part, totalsOf } from '../rules/price-cart.ts';
import { deliveryProblems, lineProblems, type Problem } from '../rules/problems.ts';
import type { Cart } from '../tables/carts.ts';
import { cartFacts, choiceFor, type Facts, type Goods, methodsOf, quoteKey, quotes } from './facts.ts';

type Shown = { facts: Facts; left: Map<string, number | null>; quoted: Map<string, delivery.Quote>; pictures: Awaited<ReturnType<typeof media.pictures>> };

export function shownPicture(pictures: Shown['pictures'], mediaId: string | null) {
  const picture = mediaId ? pictures.get(mediaId) : undefined;
  return picture?.sha && picture.width && picture.height ? { sha: picture.sha, width: picture.width, height: picture.height, colour: picture.colour } : null;
}

export function optionText(ctx: Ctx, goods: Goods): string {
  return goods.options
    .map((option) => inLanguage(option.value, ctx.language))
    .filter(Boolean)
    .join(', ');
}

/** Units that may be had by offer; null where nobody counts. */
export async function unitsLeft(ctx: Ctx, offerIds: readonly string[]): Promise<Map<string, number | null>> {
  const levels = await stock.levels(ctx, offerIds);
  return new Map(offerIds.map((id) => [id, levels.get(id)?.tracked === false ? null : (levels.get(id)?.available ?? 0)]));
}

async function look(ctx: Ctx, cart: Cart): Promise<Shown> {
  const facts = await cartFacts(ctx, cart.lines);
  const ways = facts.parts.flatMap(({ merchantId }) => {
    const choice = choiceFor(cart.delivery, facts, merchantId);
    return methodsOf(facts.sellers.get(merchantId)).map((method) => ({
      merchantId,
      method,
      cityRef: choice?.method === method ? choice.cityRef : cart.cityRef,
    }));
  });
  const [left, quoted, pictures] = await Promise.all([
    unitsLeft(ctx, [...facts.goods.keys()]),
    quotes(ctx, facts, ways),
    media.pictures(
      ctx,
      [...facts.goods.values()].flatMap((goods) => goods.mediaId ?? []),
    ),
  ]);
  return { facts, left, quoted, pictures };
}

function presentLine(ctx: Ctx, { facts, left, pictures }: Shown, line: Part['lines'][number]) {
  const goods = facts.goods.get(line.offerId)!;
  return {
    offerId: line.offerId,
    productId: goods.product.id,
    variantId: goods.variant.id,
    slug: goods.product.slug,
    name: inLanguage(goods.product.content.name, ctx.language),
    brand: goods.product.content.brand,
    options: optionText(ctx, goods),
    image: shownPicture(pictures, goods.mediaId),
    quantity: line.quantity,
    left: left.get(line.offerId) ?? null,
    price: money(line.priceMinor, facts.currency),
    oldPrice: line.discountMinor > 0 ? money(line.oldPriceMinor!, facts.currency) : null,
    sum: money(line.sumMinor, facts.currency),
  };
}

function promiseOf(quote: delivery.Quote | undefined) {
  return quote?.promise ? { from: quote.promise.from, to: quote.promise.to, dispatchBy: quote.promise.dispatchBy } : null;
}

function presentOptions({ facts, quoted }: Shown, merchantId: string) {
  return methodsOf(facts.sellers.get(merchantId)).map((method) => {
    const quote = quoted.get(quoteKey(merchantId, method))!;
    return {
      method,
      carrier: delivery.carrierOf(method),
      needs: needsOf(method),
      available: quote.available,
      reason: quote.reason ?? null,
      cost: money(quote.costMinor, quote.currency),
      free: quote.free,
      leftToFree: quote.leftToFreeMinor === null ? null : money(quote.leftToFreeMinor, quote.currency),
      promise: promiseOf(quote),
    };
  });
}

function presentPart(ctx: Ctx, shown: Shown, cart: Cart, part: Part) {
  const { facts, quoted } = shown;
  const seller = facts.sellers.get(part.merchantId)!;
  const choice = choiceFor(cart.delivery, facts, part.merchantId);
  const quote = choice ? quoted.get(quoteKey(part.merchantId, choice.method)) : undefined;
  return {
    merchant: { id: seller.id, name: seller.name, logo: seller.logo, rating: seller.rating, closedUntil: closedUntil(shown, part.merchantId) },
    lines: part.lines.map((line) => presentLine(ctx, shown, line)),
    delivery: {
      chosen: choice && {
        method: choice.method,
        cityRef: choice.cityRef,
        city: choice.city,
        branchRef: choice.branchRef,
        branch: choice.branch,
        address: choice.address,
      },
      options: presentOptions(shown, part.merchantId),
      cost: quote?.available ? money(quote.costMinor, facts.currency) : null,
      promise: promiseOf(quote),
    },
    subtotal: money(part.goodsMinor, facts.currency),
  };
}

function closedUntil({ facts, quoted }: Shown, merchantId: string): string | null {
  return (
    methodsOf(facts.sellers.get(merchantId))
      .map((method) => quoted.get(quoteKey(merchantId, method))?.promise?.closedUntil)
      .find(Boolean) ?? null
  );
}

function problemsOf({ facts, left, quoted, ...shown }: Shown, cart: Cart): Problem[] {
  return [
    ...lineProblems(cart.lines, facts.priced, left),
    ...deliveryProblems(
      facts.parts.map(({ merchantId }) => {
        const choice = choiceFor(cart.delivery, facts, merchantId);
        const quote = choice ? quoted.get(quoteKey(merchantId, choice.method)) : undefined;
        return {
          merchantId,
          chosen: choice !== null,
          available: quote?.available ?? false,
          reason: quote?.reason,
          closedUntil: closedUntil({ facts, left, quoted, ...shown }, merchantId),
        };
      }),
    ),
  ];
}

/** The cart as the buyer sees it now. */
export async function presentCart(ctx: Ctx, cart: Cart) {
  const shown = await look(ctx, cart);
  const { facts, quoted } = shown;
  const cost = (merchantId: string) => {
    const choice = choiceFor(cart.delivery, facts, merchantId);
    return (choice && quoted.get(quoteKey(merchantId, choice.method))?.costMinor) ?? 0;
  };
  const totals = totalsOf(facts.parts, cost);
  const sum = (minor: number) => money(minor, facts.currency);
  const order = cart.orderId ? await orders.orderOf(ctx, cart.orderId) : undefined;
  return {
    id: cart.id,
    status: cart.status === 'placed' ? ('placed' as const) : ('open' as const),
    orderNumber: order?.number ?? null,
    city: cart.cityRef && cart.city ? { ref: cart.cityRef, name: cart.city } : null,
    parts: facts.parts.map((part) => presentPart(ctx, shown, cart, part)),
    gone: cart.lines.filter((line) => !facts.goods.has(line.offerId)).map(({ offerId, quantity }) => ({ offerId, quantity })),
    quantity: totals.quantity,
    goods: sum(totals.goodsMinor),
    discount: sum(totals.discountMinor),
    delivery: sum(totals.deliveryMinor),
    total: sum(totals.totalMinor),
    payments: payments.offeredMethods(),
    problems: problemsOf(shown, cart).map(({ wasMinor, nowMinor, ...problem }) => ({
      ...problem,
      ...(wasMinor === undefined ? {} : { was: sum(wasMinor) }),
      ...(nowMinor === undefined ? {} : { now: sum(nowMinor) }),
    })),
  };
}
