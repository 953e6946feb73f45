import { type RawBuilder, sql } from 'kysely';
import * as history from '#history';
import type { Ctx } from '#platform/ctx';
import * as settings from '#settings';
import * as tasks from '#tasks';
import { shipmentsByIds } from '../queries/shipments.ts';
import { orderTerms } from '../settings.ts';
import { tellMerchant } from './tell.ts';

/** Marks rows of one clock as rung and returns them; another worker's rows are passed by. */
async function ring(ctx: Ctx, column: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update orders.shipments set ${column} = null where id in (
      select id from orders.shipments where status = 'new' and ${column} <= ${ctx.now} order by id limit 100 for update skip locked) returning id`.execute(
    ctx.tx,
  );
  return rows.map((row) => row.id);
}

/** Half of the time to take is over. */
export async function remindMerchants(ctx: Ctx): Promise<number> {
  const ids = await ring(ctx, sql.ref('remind_at'));
  for (const shipment of (await shipmentsByIds(ctx, ids)).values()) {
    await tellMerchant(ctx, shipment, { key: 'take_soon', values: { takeBy: shipment.takeBy?.toISOString() ?? '' }, channels: ['inbox', 'email'] });
  }
  return ids.length;
}

/** The time to take is over: the operator's people get a task, the merchant a last word. */
export async function escalateUntaken(ctx: Ctx): Promise<number> {
  const ids = await ring(ctx, sql.ref('escalate_at'));
  const shipments = [...(await shipmentsByIds(ctx, ids)).values()];
  await tasks.openMany(
    ctx,
    shipments.map((shipment) => ({
      kind: 'shipment_not_taken',
      subjectKind: 'shipment',
      subjectId: shipment.id,
      merchantId: shipment.merchantId,
      side: 'operator',
      permission: 'orders.write',
      dueAt: shipment.autoCancelAt,
      words: { key: 'shipment_not_taken', values: { number: shipment.number } },
      href: `/console/orders/${shipment.orderId}`,
    })),
  );
  for (const shipment of shipments) await tellMerchant(ctx, shipment, { key: 'take_late', channels: ['inbox', 'email'] });
  return ids.length;
}

/** Shipments whose merchants let the last deadline pass. */
export async function untakenShipments(ctx: Ctx): Promise<{ id: string; orderId: string }[]> {
  return (
    await sql<{
      id: string;
      orderId: string;
    }>`select id, order_id as "orderId" from orders.shipments where status = 'new' and auto_cancel_at <= ${ctx.now} order by auto_cancel_at limit 200`.execute(
      ctx.tx,
    )
  ).rows;
}

/** Delivered long enough ago. An order's own status does not change by it. */
export async function completeDelivered(ctx: Ctx): Promise<number> {
  const { completeAfterDays } = await settings.get(ctx, orderTerms);
  const { rows } = await sql<{ id: string; merchantId: string }>`
    update orders.shipments set status = 'completed', finished_at = ${ctx.now}, changed_at = ${ctx.now} where id in (
      select id from orders.shipments where status = 'delivered' and delivered_at <= ${ctx.now}::timestamptz - make_interval(days => ${completeAfterDays}) order by id limit 500 for update skip locked)
    returning id, merchant_id as "merchantId"`.execute(ctx.tx);
  await history.recordMany(
    ctx,
    rows.map((row) => ({
      subjectKind: 'shipment',
      subjectId: row.id,
      merchantId: row.merchantId,
      action: 'shipments.completed',
      before: { status: 'delivered' },
      after: { status: 'completed' },
    })),
  );
  return rows.length;
}
