import { money } from '#kernel/money';
import * as delivery from '#delivery';
import * as history from '#history';
import { asSystem, type Ctx } from '#platform/ctx';
import * as payments from '#payments';
import { presentEntry } from './merchant-shipments.ts';
import type { Order } from './orders.ts';
import { isLate, isPaid, presentCore, presentLine, presentMerchantLine, presentParcel, type Surroundings, surroundings } from './present-parts.ts';
import { type Shipment, shipmentsOfOrder, shipmentsOfOrders } from './shipments.ts';

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** Rows of a list of orders, the buyer's or the operator's. */
export async function presentOrderRows(ctx: Ctx, orders: readonly Order[]) {
  const byOrder = await shipmentsOfOrders(
    ctx,
    orders.map((order) => order.id),
  );
  const around = await surroundings(ctx, [...byOrder.values()].flat());
  return orders.map((order) => {
    const shipments = byOrder.get(order.id)!;
    const lines = shipments.flatMap((shipment) => around.lines.get(shipment.id)!);
    return {
      id: order.id,
      number: order.number,
      status: order.status,
      placedAt: order.placedAt.toISOString(),
      channel: order.channel,
      buyer: { name: order.contactName, phone: order.contactPhone },
      payment: { method: order.paymentMethod, paid: order.paidAt !== null || shipments.some(isPaid) },
      total: money(order.totalMinor, order.currency),
      quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
      images: lines.slice(0, 4).flatMap((line) => around.pictureOf(line.mediaId) ?? []),
      shipments: shipments.map((shipment) => ({
        id: shipment.id,
        number: shipment.number,
        merchant: around.merchantOf(shipment.merchantId),
        status: shipment.status,
        total: money(shipment.totalMinor, shipment.currency),
        late: isLate(ctx, shipment),
      })),
    };
  });
}

function steps(shipment: Shipment): { status: Shipment['status']; at: string }[] {
  const { confirmedAt, takenAt, sentAt, deliveredAt, finishedAt, status } = shipment;
  const last = ['cancelled', 'returned', 'completed'].includes(status) ? finishedAt : null;
  const found = [
    ['new', confirmedAt],
    ['in_progress', takenAt],
    ['sent', sentAt],
    ['delivered', deliveredAt],
    [status, last],
  ] as const;
  return found.flatMap(([name, at]) => (at ? [{ status: name, at: at.toISOString() }] : []));
}

/** What a page of an order is drawn from. */
type Page = { around: Surroundings; parcels: ReadonlyMap<string, delivery.Parcel[]>; by: 'buyer' | 'operator' };

function tracked(ctx: Ctx, { around, parcels, by }: Page, shipment: Shipment) {
  return {
    ...presentCore(around, shipment, by),
    merchant: around.merchantOf(shipment.merchantId),
    goods: money(shipment.goodsMinor, shipment.currency),
    deliveryCost: money(shipment.deliveryMinor, shipment.currency),
    lines: around.lines.get(shipment.id)!.map((line) => presentLine(ctx, around, line, shipment.currency)),
    parcels: (parcels.get(shipment.id) ?? []).map(presentParcel),
    steps: steps(shipment),
  };
}

function orderCore(order: Order, payment: payments.PaymentView | null, shipments: readonly Shipment[]) {
  return {
    id: order.id,
    number: order.number,
    status: order.status,
    placedAt: order.placedAt.toISOString(),
    contact: { name: order.contactName, phone: order.contactPhone, email: order.contactEmail },
    comment: order.comment,
    goods: money(order.goodsMinor, order.currency),
    deliveryCost: money(order.deliveryMinor, order.currency),
    total: money(order.totalMinor, order.currency),
    payment: {
      method: order.paymentMethod,
      paid: order.paidAt !== null || shipments.some(isPaid),
      status: payment?.status ?? 'open',
      payBy: iso(order.payBy),
      redirectUrl: order.status === 'awaiting_payment' ? (payment?.redirectUrl ?? null) : null,
    },
  };
}

/** An order with tracking, as its buyer sees it. */
export async function presentOrder(ctx: Ctx, order: Order) {
  const shipments = await shipmentsOfOrder(ctx, order.id);
  const around = await surroundings(ctx, shipments);
  const parcels = await delivery.parcelsOf(
    ctx,
    shipments.map((shipment) => shipment.id),
  );
  return {
    ...orderCore(order, await payments.paymentOf(ctx, order.id), shipments),
    shipments: shipments.map((shipment) => tracked(ctx, { around, parcels, by: 'buyer' }, shipment)),
  };
}

/** The same with commission, clocks and history, for the operator. */
export async function presentOperatorOrder(ctx: Ctx, order: Order) {
  const shipments = await shipmentsOfOrder(ctx, order.id);
  const around = await surroundings(ctx, shipments);
  const parcels = await delivery.parcelsOf(
    ctx,
    shipments.map((shipment) => shipment.id),
  );
  const timelines = await asSystem(ctx, async (system) => {
    const found = new Map<string, history.Entry[]>();
    for (const shipment of shipments) found.set(shipment.id, await history.timeline(system, 'shipment', shipment.id));
    return found;
  });
  return {
    ...orderCore(order, await payments.paymentOf(ctx, order.id), shipments),
    channel: order.channel,
    placedBy: (await history.actorNames(ctx, [order.placedBy])).get(order.placedBy) ?? order.placedBy,
    shipments: shipments.map((shipment) => ({
      ...tracked(ctx, { around, parcels, by: 'operator' }, shipment),
      commission: money(shipment.feeMinor, shipment.currency),
      takeBy: iso(shipment.takeBy),
      dueAt: iso(shipment.dueAt),
      late: isLate(ctx, shipment),
      lines: around.lines.get(shipment.id)!.map((line) => presentMerchantLine(ctx, around, line, shipment.currency)),
      history: timelines.get(shipment.id)!.map(presentEntry),
    })),
  };
}
