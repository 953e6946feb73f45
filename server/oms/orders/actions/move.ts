import { type RawBuilder, sql } from 'kysely';
import { assert, refuse } from '#kernel/refusal';
import * as history from '#history';
import { asSystem, type Ctx } from '#platform/ctx';
import { lockOrder, type Order } from '../queries/orders.ts';
import { type Shipment, shipmentColumns, shipmentsOfOrder } from '../queries/shipments.ts';
import { orderStatus } from '../rules/order-status.ts';
import { type Act, findMove, type Mover } from '../rules/shipment-status.ts';
import { showLive } from './show-live.ts';

/** An order under its lock, with all its shipments: nobody else moves them meanwhile. */
export type HeldOrder = { order: Order; shipments: Shipment[] };

export async function holdOrder(ctx: Ctx, orderId: string): Promise<HeldOrder> {
  const order = await lockOrder(ctx, orderId);
  assert(order, `there is an order ${orderId}`);
  return { order, shipments: await shipmentsOfOrder(ctx, orderId) };
}

/** Proves under the caller's own rights that the shipment is visible, then works on it behind the counter, its order locked. */
export async function withShipment<T>(ctx: Ctx, shipmentId: string, work: (system: Ctx, held: HeldOrder, shipment: Shipment) => Promise<T>): Promise<T> {
  const { rows } = await sql<{ orderId: string }>`select order_id as "orderId" from orders.shipments where id = ${shipmentId}`.execute(ctx.tx);
  const orderId = rows[0]?.orderId;
  if (!orderId) throw refuse('NOT_FOUND');
  return asSystem(ctx, async (system) => {
    const held = await holdOrder(system, orderId);
    return work(
      system,
      held,
      held.shipments.find((shipment) => shipment.id === shipmentId)!,
    );
  });
}

export type Step = {
  act: Act;
  by: Mover;
  /** Further columns that this step writes. */
  set?: RawBuilder<unknown>;
  reason?: string | null;
};

/**
 * The one place where a status changes: judged by the graph, guarded by the UPDATE's condition, written into history, shown on open
 * screens, the order's own status derived anew. Refuses with STATUS_REFUSED. Returns the shipments as they are now.
 */
export async function moveShipments(ctx: Ctx, held: HeldOrder, ids: readonly string[], step: Step): Promise<Shipment[]> {
  const before = held.shipments.filter((shipment) => ids.includes(shipment.id));
  const wrong = before.find((shipment) => !findMove(step.act, shipment.status, step.by));
  if (wrong) throw refuse('STATUS_REFUSED', { shipmentId: wrong.id, status: wrong.status, act: step.act });
  const to = findMove(step.act, before[0]!.status, step.by)!.to;
  const { rows } = await sql<Shipment>`
    update orders.shipments s set status = ${to}, changed_at = ${ctx.now} ${step.set ? sql`, ${step.set}` : sql``}
    where s.id = any (${ids}) and s.status = any (${before.map((shipment) => shipment.status)}) returning ${shipmentColumns}`.execute(ctx.tx);
  assert(rows.length === before.length, 'a shipment is moved only under its order’s lock');
  held.shipments = held.shipments.map((shipment) => rows.find((row) => row.id === shipment.id) ?? shipment);
  await deriveOrderStatus(ctx, held);
  await history.recordMany(
    ctx,
    before.map((shipment) => ({
      subjectKind: 'shipment',
      subjectId: shipment.id,
      merchantId: shipment.merchantId,
      action: `shipments.${to}`,
      before: { status: shipment.status },
      after: { status: to },
      reason: step.reason ?? null,
    })),
  );
  await showLive(ctx, held.order, rows, to);
  return rows;
}

async function deriveOrderStatus(ctx: Ctx, held: HeldOrder): Promise<void> {
  const status = orderStatus(held.shipments.map((shipment) => shipment.status));
  if (status === held.order.status) return;
  await sql`update orders.orders set status = ${status}, changed_at = ${ctx.now} where id = ${held.order.id}`.execute(ctx.tx);
  held.order = { ...held.order, status };
}
