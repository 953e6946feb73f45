import * as delivery from '#delivery';
import { money } from '#kernel/money';
import type { Ctx, Tx } from '#platform/ctx';
import type { KeptMerchant } from '../rules/shelf.ts';

export type PromiseAsked = { merchant: KeptMerchant; dispatchDays: number; weightGrams: number | null; goodsMinor: number };
export type Promised = {
  from: string;
  to: string;
  dispatchBy: string;
  cost: { amount: number; currency: string };
  free: boolean;
  leftToFree: { amount: number; currency: string } | null;
};

/** One of the merchant's ways to the buyer. */
export type Way = { method: delivery.DeliveryMethod; from: string; to: string; cost: Promised['cost']; free: boolean };
export type PromisedWays = { promise: Promised | null; ways: Way[] };
type Quoted = { method: delivery.DeliveryMethod; quote: delivery.Quote };

/** A promise is counted in days: one minute's answer serves the next askers of that minute. */
const minuteMs = 60_000;
const usualWeightGrams = 1_000;
const kept = new WeakMap<Tx, { minute: number; quotes: Map<string, Quoted[]> }>();

function bandOf(weightGrams: number | null): number {
  const grams = weightGrams ?? usualWeightGrams;
  return grams <= 2_000 ? 2_000 : grams <= 10_000 ? 10_000 : Math.ceil(grams / 5_000) * 5_000;
}

/** As in the cart: neither the offer nor its merchant promises more than it keeps. */
const dispatchDaysOf = ({ merchant, dispatchDays }: PromiseAsked): number => Math.max(dispatchDays, merchant.dispatchDays ?? 0);

function keyOf(asked: PromiseAsked, city: string | undefined): string {
  const { merchant } = asked;
  return JSON.stringify([
    merchant.id,
    dispatchDaysOf(asked),
    bandOf(asked.weightGrams),
    city ?? '',
    merchant.dispatchCity,
    merchant.calendar,
    merchant.deliveryMethods,
  ]);
}

function isMethod(text: string): text is delivery.DeliveryMethod {
  return (delivery.deliveryMethods as readonly string[]).includes(text);
}

/** The ways that a merchant offers. */
function methodsOf(merchant: KeptMerchant): delivery.DeliveryMethod[] {
  const own = merchant.deliveryMethods.filter(isMethod);
  return own.some((method) => method !== 'pickup') ? own : ['nova_poshta_branch', ...own];
}

/** The cheapest way, of equally cheap ones the soonest; pickup is no delivery. */
function cheapest(quoted: readonly Quoted[]): delivery.Quote | null {
  const brought = quoted.flatMap(({ method, quote }) => (method === 'pickup' ? [] : [quote]));
  return brought.toSorted((a, b) => a.costMinor - b.costMinor || (a.promise!.to < b.promise!.to ? -1 : 1))[0] ?? null;
}

async function ask(ctx: Ctx, wanted: ReadonlyMap<string, PromiseAsked>, city: string | undefined): Promise<Map<string, Quoted[]>> {
  const requests = [...wanted].flatMap(([key, asked]) =>
    methodsOf(asked.merchant).map((method) => ({
      key: `${method}|${key}`,
      merchantId: asked.merchant.id,
      calendar: asked.merchant.calendar,
      dispatchDays: dispatchDaysOf(asked),
      dispatchCity: asked.merchant.dispatchCity,
      method,
      ...(city ? { cityRef: city } : {}),
      weightGrams: bandOf(asked.weightGrams),
      goodsMinor: 0,
    })),
  );
  const answers = await delivery.quoteMany(ctx, requests);
  return new Map(
    [...wanted].map(([key, { merchant }]) => [
      key,
      methodsOf(merchant).flatMap((method) => {
        const quote = answers.get(`${method}|${key}`);
        return quote?.available && quote.promise ? [{ method, quote }] : [];
      }),
    ]),
  );
}

/** Delivery promises and all ways for many offers, in the order asked; what this minute has answered already costs no statement. */
export async function waysFor(ctx: Ctx, asked: readonly PromiseAsked[], city?: string): Promise<PromisedWays[]> {
  const minute = Math.floor(ctx.now.getTime() / minuteMs);
  let known = kept.get(ctx.tx);
  if (!known || known.minute !== minute || known.quotes.size > 20_000) kept.set(ctx.tx, (known = { minute, quotes: new Map() }));
  const { quotes } = known;
  const missing = new Map(asked.map((one) => [keyOf(one, city), one] as const).filter(([key]) => !quotes.has(key)));
  if (missing.size > 0) for (const [key, quoted] of await ask(ctx, missing, city)) quotes.set(key, quoted);
  return asked.map((one) => {
    const quoted = quotes.get(keyOf(one, city)) ?? [];
    return { promise: present(cheapest(quoted), one.goodsMinor), ways: quoted.flatMap((way) => presentWay(way, one.goodsMinor)) };
  });
}

/** The promises alone, as tiles show them. */
export async function promisesFor(ctx: Ctx, asked: readonly PromiseAsked[], city?: string): Promise<(Promised | null)[]> {
  return (await waysFor(ctx, asked, city)).map(({ promise }) => promise);
}

function presentWay({ method, quote }: Quoted, goodsMinor: number): Way[] {
  const promise = present(quote, goodsMinor);
  return promise ? [{ method, from: promise.from, to: promise.to, cost: promise.cost, free: promise.free }] : [];
}

function present(quote: delivery.Quote | null, goodsMinor: number): Promised | null {
  if (!quote?.promise) return null;
  const { dispatchBy, from, to } = quote.promise;
  const left = quote.leftToFreeMinor === null ? null : Math.max(0, quote.leftToFreeMinor - goodsMinor);
  const free = quote.free || quote.costMinor === 0 || left === 0;
  return {
    from,
    to,
    dispatchBy,
    cost: money(free ? 0 : quote.costMinor, quote.currency),
    free,
    leftToFree: free || left === null ? null : money(left, quote.currency),
  };
}
