import { money } from '#kernel/money';
import { asSystem } from '#platform/ctx';
import { serve } from '#platform/routes';
import { addLine, createCart as openWith, setDelivery, setLines } from './actions/change-cart.ts';
import { readChoices } from './actions/choose-delivery.ts';
import { holdCart } from './actions/hold-cart.ts';
import { placeByPhone } from './actions/place-by-phone.ts';
import type { Placed } from './actions/place-lines.ts';
import { placeCart as place } from './actions/place-cart.ts';
import { addCartLine, createCart, getCart, placeCart, placePhoneOrder, previewPhoneOrder, searchOffers, setCartDelivery, setCartLines } from './contract.ts';
import { presentCart } from './queries/present-cart.ts';
import { searchOffers as search } from './queries/search-offers.ts';
import { mergeLines } from './rules/cart-lines.ts';

function presentPlaced(placed: Placed) {
  return {
    order: {
      id: placed.id,
      number: placed.number,
      total: money(placed.totalMinor, placed.currency),
      shipments: placed.shipments.map(({ id, number, merchantId, status, totalMinor }) => ({
        id,
        number,
        status,
        merchant: { id: merchantId, name: placed.merchantNames.get(merchantId) ?? merchantId },
        total: money(totalMinor, placed.currency),
      })),
    },
    payment: { status: placed.payment.status, ...(placed.payment.redirectUrl ? { redirectUrl: placed.payment.redirectUrl } : {}) },
  };
}

export const routes = [
  serve(createCart, async (ctx, { body }) => presentCart(ctx, await openWith(ctx, body.lines))),
  serve(getCart, async (ctx, { params }) => presentCart(ctx, await holdCart(ctx, params.id))),
  serve(setCartLines, async (ctx, { params, body }) => presentCart(ctx, await setLines(ctx, params.id, body.lines))),
  serve(addCartLine, async (ctx, { params, body }) => presentCart(ctx, await addLine(ctx, params.id, body))),
  serve(setCartDelivery, async (ctx, { params, body }) => presentCart(ctx, await setDelivery(ctx, params.id, body))),
  serve(placeCart, async (ctx, { params, body }) => presentPlaced(await place(ctx, params.id, body))),
  serve(searchOffers, async (ctx, { query }) => ({ items: await search(ctx, query.q) })),
  serve(previewPhoneOrder, (ctx, { body }) =>
    asSystem(ctx, async (system) =>
      presentCart(system, {
        id: 'preview',
        accountId: null,
        status: 'open',
        lines: mergeLines(body.lines.map((line) => ({ ...line, priceSeenMinor: 0 }))),
        delivery: await readChoices(system, body.delivery),
        cityRef: body.cityRef ?? body.delivery[0]?.cityRef ?? null,
        city: null,
        orderId: null,
      }),
    ).then((cart) => ({ ...cart, problems: cart.problems.filter((problem) => problem.code !== 'PRICE_CHANGED') })),
  ),
  serve(placePhoneOrder, async (ctx, { body }) => presentPlaced(await placeByPhone(ctx, body))),
];
