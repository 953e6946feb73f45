import { money } from '#kernel/money';
import * as identity from '#identity';
import * as notices from '#notices';
import type { Ctx } from '#platform/ctx';
import * as settings from '#settings';
import type { Telling } from './enqueue-telling.ts';
import { openTaking } from './open-taking.ts';
import { type Order, orderOf } from '../queries/orders.ts';
import { type Shipment, shipmentsByIds } from '../queries/shipments.ts';

type Message = { key: string; values?: Record<string, unknown>; channels: readonly notices.Channel[] };

const usual = ['inbox', 'email'] as const;
const loud = ['inbox', 'email', 'sms'] as const;

function buyerOf(order: Order): notices.Notice['to'] {
  return { buyer: { accountId: order.accountId, phone: order.contactPhone, email: order.contactEmail, language: order.language } };
}

function tellBuyer(ctx: Ctx, order: Order, { key, values, channels }: Message): Promise<void> {
  return notices.tell(ctx, {
    to: buyerOf(order),
    kind: 'orders',
    subject: { kind: 'order', id: order.id, href: `/account/orders/${order.number}` },
    words: { key: `orders.${key}`, values: { number: order.number, total: money(order.totalMinor, order.currency), ...values } },
    channels,
  });
}

export function tellMerchant(ctx: Ctx, shipment: Shipment, { key, values, channels }: Message): Promise<void> {
  return notices.tell(ctx, {
    to: { merchantId: shipment.merchantId },
    kind: 'orders',
    subject: { kind: 'shipment', id: shipment.id, href: `/cabinet/orders/${shipment.id}` },
    words: { key: `orders.${key}`, values: { number: shipment.number, total: money(shipment.totalMinor, shipment.currency), ...values } },
    channels,
  });
}

async function merchantName(ctx: Ctx, merchantId: string): Promise<string> {
  return (await identity.organisationNames(ctx, [merchantId])).get(merchantId) ?? '';
}

/** The buyer hears that the order is placed; without the money yet, also until when it waits. */
async function tellPlaced(ctx: Ctx, orderId: string): Promise<void> {
  const order = await orderOf(ctx, orderId);
  if (order) await tellBuyer(ctx, order, { key: order.paymentMethod === 'card' ? 'placed_unpaid' : 'placed', channels: loud });
}

/** Merchants hear of new shipments, the buyer that the card was charged. */
async function tellConfirmed(ctx: Ctx, orderId: string, shipmentIds: readonly string[]): Promise<void> {
  const order = await orderOf(ctx, orderId);
  if (!order) return;
  if (order.paymentMethod === 'card') await tellBuyer(ctx, order, { key: 'paid', channels: usual });
  for (const shipment of (await shipmentsByIds(ctx, shipmentIds)).values()) {
    await tellMerchant(ctx, shipment, { key: 'new', values: { buyer: shipment.buyerName, city: shipment.city ?? '' }, channels: usual });
  }
}

type Loudness = { buyer?: readonly notices.Channel[]; merchant?: readonly notices.Channel[] };
/** Who hears of which step, and how loudly. */
const steps = {
  taken: { buyer: ['inbox'] },
  sent: { buyer: ['inbox', 'email', 'sms'], merchant: ['inbox'] },
  delivered: { buyer: ['inbox', 'email'], merchant: ['inbox'] },
  returned: { buyer: ['inbox', 'email'], merchant: ['inbox', 'email'] },
} as const satisfies Record<string, Loudness>;

async function tellStep(ctx: Ctx, step: keyof typeof steps, shipmentId: string): Promise<void> {
  const shipment = (await shipmentsByIds(ctx, [shipmentId])).get(shipmentId);
  const order = shipment && (await orderOf(ctx, shipment.orderId));
  if (!order) return;
  const channels: Loudness = steps[step];
  if (channels.buyer) {
    const values = { shipment: shipment.number, merchant: await merchantName(ctx, shipment.merchantId) };
    await tellBuyer(ctx, order, { key: `${step}_buyer`, values, channels: channels.buyer });
  }
  if (channels.merchant) await tellMerchant(ctx, shipment, { key: step, channels: channels.merchant });
}

/** It waits at the branch. */
export async function tellReady(ctx: Ctx, order: Order, shipment: Shipment): Promise<void> {
  await tellBuyer(ctx, order, {
    key: 'ready_buyer',
    values: { shipment: shipment.number, branch: shipment.delivery.branch ?? shipment.city ?? '' },
    channels: loud,
  });
}

/** Both sides hear who cancelled and why, the buyer also that the money is on its way back. */
async function tellCancelled(ctx: Ctx, shipmentId: string): Promise<void> {
  const shipment = (await shipmentsByIds(ctx, [shipmentId])).get(shipmentId);
  const order = shipment && (await orderOf(ctx, shipment.orderId));
  if (!order) return;
  const { cancel } = await settings.get(ctx, 'reasons');
  const reason = cancel.find((one) => one.code === shipment.cancelReason)?.title ?? shipment.cancelReason ?? '';
  const amounts = {
    shipment: shipment.number,
    total: money(shipment.totalMinor, shipment.currency),
    merchant: await merchantName(ctx, shipment.merchantId),
    reason,
  };
  await tellBuyer(ctx, order, { key: shipment.paid ? 'cancelled_refund_buyer' : 'cancelled_buyer', values: amounts, channels: loud });
  if (!shipment.confirmedAt) return;
  const by = shipment.cancelledBy ?? 'clock';
  await tellMerchant(ctx, shipment, { key: `cancelled_by_${by}`, values: { reason }, channels: by === 'merchant' ? ['inbox'] : usual });
}

/** Tells everybody whom a moment concerns. */
export async function tellMoment(ctx: Ctx, { moment, orderId, shipmentIds }: Telling): Promise<void> {
  if (moment === 'placed' || moment === 'placed_and_confirmed') await tellPlaced(ctx, orderId);
  if (moment === 'confirmed' || moment === 'placed_and_confirmed') {
    await openTaking(ctx, shipmentIds);
    await tellConfirmed(ctx, orderId, shipmentIds);
    return;
  }
  if (moment === 'placed') return;
  for (const shipmentId of shipmentIds) await (moment === 'cancelled' ? tellCancelled(ctx, shipmentId) : tellStep(ctx, moment, shipmentId));
}
