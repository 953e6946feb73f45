import { inLanguage } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import * as delivery from '#delivery';
import * as offers from '#offers';
import type { Ctx } from '#platform/ctx';
import { mergeLines } from '../rules/cart-lines.ts';
import type { Wanted } from '../rules/price-cart.ts';
import { type Cart, saveCart } from '../tables/carts.ts';
import { type ChoiceInput, readChoices } from './choose-delivery.ts';
import { holdOpenCart, openCart } from './hold-cart.ts';

async function withLines(ctx: Ctx, cart: Cart, wanted: readonly Wanted[]): Promise<Cart> {
  const known = await offers.byIds(
    ctx,
    wanted.map((line) => line.offerId),
  );
  const seen = new Map(cart.lines.map((line) => [line.offerId, line.priceSeenMinor]));
  const lines = wanted.map((line) => {
    const price = known.get(line.offerId)?.priceMinor ?? seen.get(line.offerId);
    if (price === undefined) throw refuse('NOT_FOR_SALE', { offerId: line.offerId });
    return { ...line, priceSeenMinor: price };
  });
  return saveCart(ctx, { ...cart, lines: mergeLines(lines) });
}

/** A cart with these lines in it from the start; the buyer's open one, if there is one, gets them added. */
export async function createCart(ctx: Ctx, wanted: readonly Wanted[]): Promise<Cart> {
  const cart = await openCart(ctx);
  return wanted.length === 0 ? cart : withLines(ctx, cart, [...cart.lines, ...wanted]);
}

/** The whole set of lines as the buyer sees it now: prices of this moment are accepted by it. */
export async function setLines(ctx: Ctx, cartId: string, wanted: readonly Wanted[]): Promise<Cart> {
  return withLines(ctx, await holdOpenCart(ctx, cartId), wanted);
}

/** So many more (or fewer) of one offer; the other lines and the prices they were put in at stay. */
export async function addLine(ctx: Ctx, cartId: string, change: Wanted): Promise<Cart> {
  const cart = await holdOpenCart(ctx, cartId);
  const offer = (await offers.byIds(ctx, [change.offerId])).get(change.offerId);
  if (!offer?.forSale && change.quantity > 0) throw refuse('NOT_FOR_SALE', { offerId: change.offerId });
  const before = cart.lines.find((line) => line.offerId === change.offerId);
  const priceSeenMinor = offer?.priceMinor ?? before?.priceSeenMinor ?? 0;
  return saveCart(ctx, { ...cart, lines: mergeLines([...cart.lines, { ...change, priceSeenMinor }]) });
}

/** Ways for some of the parts; the others keep theirs. The city is remembered for quotes of what is not chosen yet. */
export async function setDelivery(ctx: Ctx, cartId: string, input: { cityRef?: string; parts: readonly ChoiceInput[] }): Promise<Cart> {
  const cart = await holdOpenCart(ctx, cartId);
  const choices = await readChoices(ctx, input.parts);
  const kept = cart.delivery.filter((choice) => !choices.some((one) => one.merchantId === choice.merchantId));
  const cityRef = input.cityRef ?? choices.find((choice) => choice.cityRef)?.cityRef ?? cart.cityRef;
  const city = cityRef === cart.cityRef ? cart.city : cityRef && (await cityName(ctx, cityRef));
  return saveCart(ctx, { ...cart, delivery: [...kept, ...choices], cityRef, city });
}

async function cityName(ctx: Ctx, ref: string): Promise<string> {
  const city = await delivery.city(ctx, ref);
  if (!city) throw refuse('INVALID_INPUT', {}, [{ path: 'cityRef', code: 'CITY_UNKNOWN' }]);
  return inLanguage(city.name, 'uk');
}
