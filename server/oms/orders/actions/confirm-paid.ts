import { sql } from 'kysely';
import { assert } from '#kernel/refusal';
import * as merchants from '#merchants';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import * as payments from '#payments';
import * as settings from '#settings';
import * as stock from '#stock';
import { latePaymentReturned, shipmentsConfirmed } from '../events.ts';
import { factOf, type Shipment } from '../queries/shipments.ts';
import { shipmentClocks } from '../rules/clocks.ts';
import { enqueueTelling } from './enqueue-telling.ts';
import { type HeldOrder, holdOrder, moveShipments } from './move.ts';

export type Capture = { paymentId: string; orderId: string; currency: string; amountMinor: number };

/**
 * The card paid: waiting shipments are their merchants' from now. What was cancelled meanwhile goes back by itself, whether that is the
 * whole late capture or one shipment's share of it.
 */
export async function confirmPaid(ctx: Ctx, capture: Capture): Promise<void> {
  const held = await holdOrder(ctx, capture.orderId);
  const waiting = held.shipments.filter((shipment) => shipment.status === 'awaiting_payment');
  await sql`update orders.orders set paid_at = coalesce(paid_at, ${ctx.now}), payment_id = ${capture.paymentId} where id = ${held.order.id}`.execute(ctx.tx);
  if (waiting.length > 0) await confirm(ctx, held, waiting);
  const lateMinor = capture.amountMinor - waiting.reduce((sum, shipment) => sum + shipment.totalMinor, 0);
  if (lateMinor > 0) await giveBackLate(ctx, capture, lateMinor);
}

async function confirm(ctx: Ctx, held: HeldOrder, waiting: readonly Shipment[]): Promise<void> {
  const ids = waiting.map((shipment) => shipment.id);
  await beginClocks(ctx, waiting);
  const confirmed = await moveShipments(ctx, held, ids, { act: 'pay', by: 'payment', set: sql`paid = true, confirmed_at = ${ctx.now}` });
  await stock.keep(ctx, ids);
  await announce(ctx, shipmentsConfirmed, { orderId: held.order.id, shipments: confirmed.map(factOf) });
  await enqueueTelling(ctx, { moment: 'confirmed', orderId: held.order.id, shipmentIds: ids });
}

async function beginClocks(ctx: Ctx, waiting: readonly Shipment[]): Promise<void> {
  const clocks = await settings.get(ctx, 'clocks');
  const sellers = await merchants.byIds(
    ctx,
    waiting.map((shipment) => shipment.merchantId),
  );
  const rows = waiting.map((shipment) => {
    const seller = sellers.get(shipment.merchantId);
    assert(seller, `there is a merchant ${shipment.merchantId}`);
    return { id: shipment.id, ...shipmentClocks(merchants.workingCalendar(seller), ctx.now, clocks, shipment.dispatchDays) };
  });
  await sql`update orders.shipments s set take_by = c."takeBy", remind_at = c."remindAt", escalate_at = c."takeBy", auto_cancel_at = c."autoCancelAt", dispatch_by = c."dispatchBy", due_at = c."takeBy"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (id text, "takeBy" timestamptz, "remindAt" timestamptz, "autoCancelAt" timestamptz, "dispatchBy" date) where s.id = c.id`.execute(
    ctx.tx,
  );
}

async function giveBackLate(ctx: Ctx, capture: Capture, amountMinor: number): Promise<void> {
  const { orderId, paymentId, currency } = capture;
  await payments.refund(ctx, { orderId, shipmentId: null, merchantId: null, amountMinor, key: `late:${paymentId}` });
  await announce(ctx, latePaymentReturned, { orderId, paymentId, currency, amountMinor });
}
