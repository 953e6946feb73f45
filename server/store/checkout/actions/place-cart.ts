import { normalisePhone } from '#kernel/phone';
import { assert, refuse } from '#kernel/refusal';
import * as buyers from '#buyers';
import * as merchants from '#merchants';
import * as orders from '#orders';
import * as payments from '#payments';
import type { Ctx } from '#platform/ctx';
import { saveCart } from '../tables/carts.ts';
import { holdAsIs } from './hold-cart.ts';
import { type Placed, placeLines } from './place-lines.ts';

export type CartPlacing = {
  contact: { name: string; phone: string; email?: string };
  payment: { method: 'card' | 'cod' };
  expectedTotal: { amount: number; currency: string };
  comment?: string;
};

/** The signed-in buyer whose proved phone is the contact's. Refuses with PHONE_UNVERIFIED. */
function provedBuyer(ctx: Ctx, phone: string): { accountId: string; phone: string } {
  const normal = normalisePhone(phone);
  if (!normal) throw refuse('INVALID_INPUT', {}, [{ path: 'contact.phone', code: 'PHONE_INVALID' }]);
  if (ctx.actor.kind !== 'account' || ctx.actor.verifiedPhone !== normal) throw refuse('PHONE_UNVERIFIED', { phone: normal });
  return { accountId: ctx.actor.accountId, phone: normal };
}

/** Places a cart, once: the same cart again answers the order that it became. */
export async function placeCart(ctx: Ctx, cartId: string, input: CartPlacing): Promise<Placed> {
  const buyer = provedBuyer(ctx, input.contact.phone);
  const cart = await holdAsIs(ctx, cartId);
  if (cart.status === 'placed') return placedBefore(ctx, cart.id);
  const name = input.contact.name.trim();
  const email = input.contact.email ?? null;
  await buyers.ensure(ctx, { accountId: buyer.accountId, phone: buyer.phone, name, email, language: ctx.language });
  const placed = await placeLines(ctx, {
    lines: cart.lines,
    choices: cart.delivery,
    accountId: buyer.accountId,
    contact: { name, phone: buyer.phone, email },
    language: ctx.language,
    channel: 'shop',
    cartId: cart.id,
    comment: input.comment ?? null,
    paymentMethod: input.payment.method,
    expectedTotal: input.expectedTotal,
  });
  await saveCart(ctx, { ...cart, accountId: buyer.accountId, status: 'placed', orderId: placed.id });
  return placed;
}

async function placedBefore(ctx: Ctx, cartId: string): Promise<Placed> {
  const order = await orders.orderByCart(ctx, cartId);
  assert(order, 'a placed cart has its order');
  const shipments = await orders.shipmentsOfOrder(ctx, order.id);
  const payment = await payments.paymentOf(ctx, order.id);
  const sellers = await merchants.byIds(
    ctx,
    shipments.map((shipment) => shipment.merchantId),
  );
  return {
    id: order.id,
    number: order.number,
    currency: order.currency,
    totalMinor: order.totalMinor,
    shipments: shipments.map(({ id, number, merchantId, status, goodsMinor, deliveryMinor, totalMinor }) => ({
      id,
      number,
      merchantId,
      status,
      goodsMinor,
      deliveryMinor,
      totalMinor,
    })),
    payment: { status: payment?.status ?? 'open', redirectUrl: payment?.redirectUrl ?? null },
    merchantNames: new Map([...sellers.values()].map((seller) => [seller.id, seller.name])),
  };
}
