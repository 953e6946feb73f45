import { sql } from 'kysely';
import { asSystem, type Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import * as tasks from '#tasks';
import { shipmentTaken } from '../events.ts';
import { factOf, type Shipment } from '../queries/shipments.ts';
import { endOfDay } from '../rules/clocks.ts';
import { findMove } from '../rules/shipment-status.ts';
import { enqueueTelling } from './enqueue-telling.ts';
import { type HeldOrder, holdOrder, moveShipments, withShipment } from './move.ts';

/** A merchant takes a new shipment into work; from now it owes the dispatch. Refuses with STATUS_REFUSED. */
export async function takeShipment(ctx: Ctx, shipmentId: string): Promise<void> {
  await withShipment(ctx, shipmentId, (system, held, shipment) => take(system, held, shipment));
}

export async function take(ctx: Ctx, held: HeldOrder, shipment: Shipment): Promise<Shipment> {
  const dueAt = shipment.dispatchBy ? endOfDay(shipment.dispatchBy) : null;
  const [taken] = await moveShipments(ctx, held, [shipment.id], {
    act: 'take',
    by: 'merchant',
    set: sql`taken_at = ${ctx.now}, remind_at = null, escalate_at = null, auto_cancel_at = null, due_at = ${dueAt}`,
  });
  await closeTaking(ctx, [shipment.id], 'taken');
  await announce(ctx, shipmentTaken, factOf(taken!));
  await enqueueTelling(ctx, { moment: 'taken', orderId: held.order.id, shipmentIds: [shipment.id] });
  return taken!;
}

/** Nobody owes the taking any more, whatever ended it. */
export async function closeTaking(ctx: Ctx, shipmentIds: readonly string[], outcome: string): Promise<void> {
  await tasks.closeMany(ctx, 'take_order', shipmentIds, outcome);
  await tasks.closeMany(ctx, 'shipment_not_taken', shipmentIds, outcome);
}

export type TakeAnswer = { id: string; ok: boolean; code?: 'NOT_FOUND' | 'STATUS_REFUSED' };

/** Several at once, each judged by itself. Orders are locked in id order. */
export async function takeShipments(ctx: Ctx, ids: readonly string[]): Promise<TakeAnswer[]> {
  const { rows } = await sql<{
    id: string;
    orderId: string;
  }>`select id, order_id as "orderId" from orders.shipments where id = any (${ids}) order by order_id, id`.execute(ctx.tx);
  const answers = new Map<string, TakeAnswer>();
  await asSystem(ctx, async (system) => {
    for (const orderId of new Set(rows.map((row) => row.orderId))) {
      const held = await holdOrder(system, orderId);
      const wanted = rows.filter((row) => row.orderId === orderId).map((row) => row.id);
      for (const shipment of held.shipments.filter((one) => wanted.includes(one.id))) {
        const allowed = findMove('take', shipment.status, 'merchant') !== null;
        if (allowed) await take(system, held, shipment);
        answers.set(shipment.id, allowed ? { id: shipment.id, ok: true } : { id: shipment.id, ok: false, code: 'STATUS_REFUSED' });
      }
    }
  });
  return ids.map((id) => answers.get(id) ?? { id, ok: false, code: 'NOT_FOUND' });
}
