import { newId } from '#kernel/ids';
import { assert } from '#kernel/refusal';
import * as history from '#history';
import * as merchants from '#merchants';
import { actorName, type Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import { wordsIn } from '#platform/words';
import * as payments from '#payments';
import * as settings from '#settings';
import * as stock from '#stock';
import { orderPlaced, type ShipmentFact, shipmentsConfirmed } from '../events.ts';
import { type Clocks, shipmentClocks } from '../rules/clocks.ts';
import { numberCandidates } from '../rules/order-number.ts';
import { confirmedColumns, holderOf, lineRows, type Numbered, numbered, orderRow, type Placing, shipmentRow } from '../rules/placed-rows.ts';
import type { PlaceInput } from '../rules/placing.ts';
import type { ShipmentStatus } from '../rules/shipment-status.ts';
import { enqueueTelling } from './enqueue-telling.ts';
import { freeNumber, insertOrder } from '../tables/insert-order.ts';

export type PlacedOrder = {
  id: string;
  number: string;
  currency: string;
  totalMinor: number;
  shipments: { id: string; number: string; merchantId: string; status: ShipmentStatus; goodsMinor: number; deliveryMinor: number; totalMinor: number }[];
  payment: { status: string; redirectUrl: string | null };
};

/**
 * Writes an order with everything that hangs on it, in a handful of statements: stock held, shipments and lines with frozen prices and
 * fees, the payment asked for, the facts told. Refuses with OUT_OF_STOCK. The caller holds the cart's lock.
 */
export async function place(ctx: Ctx, input: PlaceInput): Promise<PlacedOrder> {
  assert(input.shipments.length > 0 && input.shipments.every((shipment) => shipment.lines.length > 0), 'an order has shipments and they have lines');
  const clocks = await settings.get(ctx, 'clocks');
  const payBy = input.paymentMethod === 'card' ? new Date(ctx.now.getTime() + clocks.paymentHoldMinutes * 60_000) : null;
  const number = await freeNumber(ctx, numberCandidates());
  const placing: Placing = { orderId: newId('ord'), number, now: ctx.now, actor: actorName(ctx.actor), payBy };
  const shipments = numbered(input, number);
  const begun = await beginClocks(ctx, input, shipments, clocks);
  await stock.reserveAll(
    ctx,
    shipments.map((shipment) => ({
      reference: shipment.id,
      wishes: shipment.lines.map((line) => ({ offerId: line.offerId, merchantId: shipment.merchantId, quantity: line.quantity })),
    })),
    payBy,
  );
  const order = orderRow(input, placing, shipments);
  await insertOrder(
    ctx,
    order,
    shipments.map((shipment) => ({ ...shipmentRow(input, placing, shipment), ...begun(shipment) })),
    shipments.flatMap((shipment) => lineRows(input, placing.orderId, shipment)),
  );
  const payment = await payments.request(ctx, {
    orderId: placing.orderId,
    number,
    accountId: input.accountId,
    method: input.paymentMethod,
    amountMinor: order.total_minor,
    currency: input.currency,
    expiresAt: payBy,
    description: wordsIn(input.language)('orders.payment', { number }),
    language: input.language,
  });
  await tellPlaced(ctx, input, placing.orderId, shipments);
  return {
    id: placing.orderId,
    number,
    currency: input.currency,
    totalMinor: order.total_minor,
    shipments: shipments.map(({ id, number: own, merchantId, status, goodsMinor, deliveryMinor, totalMinor }) => ({
      id,
      number: own,
      merchantId,
      status,
      goodsMinor,
      deliveryMinor,
      totalMinor,
    })),
    payment: { status: payment.status, redirectUrl: payment.redirectUrl ?? null },
  };
}

/** Cash on delivery is confirmed at once; a card order's clocks begin when it is paid. */
async function beginClocks(ctx: Ctx, input: PlaceInput, shipments: readonly Numbered[], clocks: Clocks): Promise<(shipment: Numbered) => object> {
  if (input.paymentMethod === 'card') return () => ({});
  const sellers = await merchants.byIds(
    ctx,
    shipments.map((shipment) => shipment.merchantId),
  );
  return (shipment) => {
    const seller = sellers.get(shipment.merchantId);
    assert(seller, `there is a merchant ${shipment.merchantId}`);
    return confirmedColumns(shipmentClocks(merchants.workingCalendar(seller), ctx.now, clocks, shipment.dispatchDays), ctx.now);
  };
}

async function tellPlaced(ctx: Ctx, input: PlaceInput, orderId: string, shipments: readonly Numbered[]): Promise<void> {
  await history.recordMany(
    ctx,
    shipments.map((shipment) => ({
      subjectKind: 'shipment',
      subjectId: shipment.id,
      merchantId: shipment.merchantId,
      action: 'shipments.placed',
      after: { status: shipment.status, totalMinor: shipment.totalMinor },
    })),
  );
  await announce(ctx, orderPlaced, {
    orderId,
    shipmentIds: shipments.map((shipment) => shipment.id),
    merchantIds: shipments.map((shipment) => shipment.merchantId),
  });
  if (input.paymentMethod === 'cod')
    await announce(ctx, shipmentsConfirmed, { orderId, shipments: shipments.map((shipment) => factOfPlaced(input, orderId, shipment)) });
  await enqueueTelling(ctx, {
    moment: input.paymentMethod === 'cod' ? 'placed_and_confirmed' : 'placed',
    orderId,
    shipmentIds: shipments.map((shipment) => shipment.id),
  });
}

function factOfPlaced(input: PlaceInput, orderId: string, shipment: Numbered): ShipmentFact {
  const { id, number, merchantId, goodsMinor, deliveryMinor } = shipment;
  return { shipmentId: id, shipmentNumber: number, orderId, merchantId, holder: holderOf(input), currency: input.currency, goodsMinor, deliveryMinor };
}
