import { type RawBuilder, sql } from 'kysely';
import { money } from '#kernel/money';
import * as identity from '#identity';
import * as notices from '#notices';
import type { Ctx } from '#platform/ctx';
import * as settings from '#settings';
import { type Order, orderOf } from '../queries/orders.ts';
import { type Shipment, shipmentsByIds } from '../queries/shipments.ts';

type Words = Record<string, unknown>;

function buyerOf(order: Order): notices.Notice['to'] {
  return { buyer: { accountId: order.accountId, phone: order.contactPhone, email: order.contactEmail, language: order.language } };
}

function tellBuyer(ctx: Ctx, order: Order, key: string, values: Words, channels: readonly notices.Channel[]): Promise<void> {
  return notices.tell(ctx, {
    to: buyerOf(order), kind: 'orders', subject: { kind: 'order', id: order.id, href: `/account/orders/${order.number}` },
    words: { key: `orders.${key}`, values: { number: order.number, total: money(order.totalMinor, order.currency), ...values } }, channels,
  });
}

export function tellMerchant(ctx: Ctx, shipment: Shipment, key: string, values: Words = {}, channels: readonly notices.Channel[] = ['inbox', 'email']): Promise<void> {
  return notices.tell(ctx, {
    to: { merchantId: shipment.merchantId }, kind: 'orders', subject: { kind: 'shipment', id: shipment.id, href: `/cabinet/orders/${shipment.id}` },
    words: { key: `orders.${key}`, values: { number: shipment.number, total: money(shipment.totalMinor, shipment.currency), ...values } }, channels,
  });
}

async function merchantName(ctx: Ctx, merchantId: string): Promise<string> {
  return (await identity.organisationNames(ctx, [merchantId])).get(merchantId) ?? '';
}

/** The buyer hears that the order is placed; without the money yet, also until when it waits. */
export async function tellPlaced(ctx: Ctx, orderId: string): Promise<void> {
  const order = await orderOf(ctx, orderId);
  if (order) await tellBuyer(ctx, order, order.paymentMethod === 'card' ? 'placed_unpaid' : 'placed', {}, ['inbox', 'email', 'sms']);
}

/** Merchants hear of new shipments, the buyer that the card was charged. */
export async function tellConfirmed(ctx: Ctx, orderId: string, shipmentIds: readonly string[]): Promise<void> {
  const order = await orderOf(ctx, orderId);
  if (!order) return;
  if (order.paymentMethod === 'card') await tellBuyer(ctx, order, 'paid', {}, ['inbox', 'email']);
  for (const shipment of (await shipmentsByIds(ctx, shipmentIds)).values()) await tellMerchant(ctx, shipment, 'new', { buyer: shipment.buyerName, city: shipment.city ?? '' });
}

type Moment = { buyer?: readonly notices.Channel[]; merchant?: readonly notices.Channel[] };
/** Who hears of which step, and how loudly. */
const moments = {
  taken: { buyer: ['inbox'] },
  sent: { buyer: ['inbox', 'email', 'sms'], merchant: ['inbox'] },
  delivered: { buyer: ['inbox', 'email'], merchant: ['inbox'] },
  returned: { buyer: ['inbox', 'email'], merchant: ['inbox', 'email'] },
} as const satisfies Record<string, Moment>;

export async function tellStep(ctx: Ctx, step: keyof typeof moments, shipmentId: string): Promise<void> {
  const shipment = (await shipmentsByIds(ctx, [shipmentId])).get(shipmentId);
  const order = shipment && (await orderOf(ctx, shipment.orderId));
  if (!order) return;
  const channels: Moment = moments[step];
  if (channels.buyer) await tellBuyer(ctx, order, `${step}_buyer`, { shipment: shipment.number, merchant: await merchantName(ctx, shipment.merchantId) }, channels.buyer);
  if (channels.merchant) await tellMerchant(ctx, shipment, step, {}, channels.merchant);
}

/** It waits at the branch. */
export async function tellReady(ctx: Ctx, order: Order, shipment: Shipment): Promise<void> {
  await tellBuyer(ctx, order, 'ready_buyer', { shipment: shipment.number, branch: shipment.delivery.branch ?? shipment.city ?? '' }, ['inbox', 'email', 'sms']);
}

/** Both sides hear who cancelled and why, the buyer also that the money is on its way back. */
export async function tellCancelled(ctx: Ctx, fact: { shipmentId: string; paid: boolean }): Promise<void> {
  const shipment = (await shipmentsByIds(ctx, [fact.shipmentId])).get(fact.shipmentId);
  const order = shipment && (await orderOf(ctx, shipment.orderId));
  if (!order) return;
  const { cancel } = await settings.get(ctx, 'reasons');
  const reason = cancel.find((one) => one.code === shipment.cancelReason)?.title ?? shipment.cancelReason ?? '';
  const amounts = { shipment: shipment.number, total: money(shipment.totalMinor, shipment.currency), merchant: await merchantName(ctx, shipment.merchantId), reason };
  await tellBuyer(ctx, order, fact.paid ? 'cancelled_refund_buyer' : 'cancelled_buyer', amounts, ['inbox', 'email', 'sms']);
  if (shipment.confirmedAt) await tellMerchant(ctx, shipment, `cancelled_by_${shipment.cancelledBy ?? 'clock'}`, { reason }, shipment.cancelledBy === 'merchant' ? ['inbox'] : ['inbox', 'email']);
}

/** Marks rows of one clock as rung and returns them; another worker's rows are passed by. */
export async function ring(ctx: Ctx, column: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update orders.shipments set ${column} = null where id in (
      select id from orders.shipments where status = 'new' and ${column} <= ${ctx.now} order by id limit 100 for update skip locked) returning id`.execute(ctx.tx);
  return rows.map((row) => row.id);
}
