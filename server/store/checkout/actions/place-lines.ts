import type { Language } from '#kernel/language';
import { money } from '#kernel/money';
import { assert, refuse } from '#kernel/refusal';
import * as commission from '#commission';
import * as orders from '#orders';
import type { Ctx } from '#platform/ctx';
import { cartFacts, choiceFor, type Facts, quoteKey, quotes } from '../queries/facts.ts';
import type { Choice } from '../rules/choice.ts';
import { totalsOf, type Wanted } from '../rules/price-cart.ts';

export type Placing = {
  lines: readonly Wanted[];
  choices: readonly Choice[];
  accountId: string | null;
  contact: { name: string; phone: string; email: string | null };
  language: Language;
  channel: 'shop' | 'phone';
  cartId?: string;
  comment?: string | null;
  paymentMethod: 'card' | 'cod';
  /** What the buyer saw; a difference is refused with what it is now. */
  expectedTotal?: { amount: number; currency: string };
};

export type Placed = orders.PlacedOrder & { merchantNames: ReadonlyMap<string, string> };

/**
 * Prices the lines at this moment, freezes commission on them and places the order. Refuses with NOT_FOR_SALE, DELIVERY_MISSING,
 * DELIVERY_UNAVAILABLE, PRICE_CHANGED (with the new total), OUT_OF_STOCK.
 */
export async function placeLines(ctx: Ctx, placing: Placing): Promise<Placed> {
  if (placing.lines.length === 0) throw refuse('CART_EMPTY');
  const facts = await cartFacts(ctx, placing.lines);
  const gone = placing.lines.filter((line) => !facts.goods.has(line.offerId)).map((line) => line.offerId);
  if (gone.length > 0) throw refuse('NOT_FOR_SALE', { offerId: gone[0], offerIds: gone });
  const brought = await bring(ctx, facts, placing.choices);
  const totals = totalsOf(facts.parts, (merchantId) => brought.get(merchantId)!.quote.costMinor);
  const { expectedTotal } = placing;
  if (expectedTotal && (expectedTotal.amount !== totals.totalMinor || expectedTotal.currency !== facts.currency)) {
    throw refuse('PRICE_CHANGED', { total: money(totals.totalMinor, facts.currency), expected: expectedTotal });
  }
  const { accountId, contact, language, channel, cartId, comment, paymentMethod } = placing;
  const order = await orders.place(ctx, {
    accountId,
    contact,
    language,
    channel,
    cartId,
    comment,
    paymentMethod,
    currency: facts.currency,
    shipments: await shipmentsOf(ctx, facts, brought),
  });
  return { ...order, merchantNames: new Map([...facts.sellers.values()].map((seller) => [seller.id, seller.name])) };
}

type Brought = Map<string, { choice: Choice; quote: { costMinor: number; promise: { from: string; to: string } | null } }>;

async function bring(ctx: Ctx, facts: Facts, choices: readonly Choice[]): Promise<Brought> {
  const chosen = facts.parts.map((part) => {
    const choice = choiceFor(choices, facts, part.merchantId);
    if (!choice) throw refuse('DELIVERY_MISSING', { merchantId: part.merchantId });
    return choice;
  });
  const quoted = await quotes(ctx, facts, chosen);
  return new Map(
    chosen.map((choice) => {
      const quote = quoted.get(quoteKey(choice.merchantId, choice.method));
      assert(quote, 'every asked part has a quote');
      if (!quote.available) throw refuse('DELIVERY_UNAVAILABLE', { merchantId: choice.merchantId, method: choice.method, reason: quote.reason });
      return [choice.merchantId, { choice, quote }];
    }),
  );
}

async function shipmentsOf(ctx: Ctx, facts: Facts, brought: Brought): Promise<orders.ShipmentDraft[]> {
  const asked = facts.parts.flatMap((part) => part.lines);
  const fees = await commission.quote(
    ctx,
    asked.map((line) => {
      const { content } = facts.goods.get(line.offerId)!.product;
      return {
        merchantId: line.merchantId,
        categoryCode: content.categoryCode,
        brand: content.brand,
        unitPriceMinor: line.priceMinor,
        quantity: line.quantity,
      };
    }),
  );
  const feeOf = new Map(asked.map((line, at) => [line.offerId, fees[at]!]));
  return facts.parts.map((part) => {
    const {
      choice: { merchantId: _, ...destination },
      quote,
    } = brought.get(part.merchantId)!;
    return {
      merchantId: part.merchantId,
      destination,
      deliveryMinor: quote.costMinor,
      promise: quote.promise && { from: quote.promise.from, to: quote.promise.to },
      dispatchDays: Math.max(part.dispatchDays, facts.sellers.get(part.merchantId)!.dispatchDays),
      lines: part.lines.map((line) => lineDraft(facts, line, feeOf.get(line.offerId)!)),
    };
  });
}

function lineDraft(facts: Facts, line: Facts['priced'][number], fee: commission.FeeQuote): orders.LineDraft {
  const { offer, product, variant, options, mediaId } = facts.goods.get(line.offerId)!;
  return {
    offerId: offer.id,
    productId: product.id,
    variantId: variant.id,
    sku: offer.sku,
    slug: product.slug,
    title: product.content.name,
    brand: product.content.brand,
    categoryCode: product.content.categoryCode,
    options,
    mediaId,
    quantity: line.quantity,
    unitPriceMinor: line.priceMinor,
    oldPriceMinor: line.discountMinor > 0 ? line.oldPriceMinor : null,
    weightGrams: variant.weightGrams,
    fee: { amountMinor: fee.amountMinor, vatMinor: fee.vatMinor, gridVersion: fee.gridVersion, words: fee.words },
  };
}
