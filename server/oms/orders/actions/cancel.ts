import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import * as delivery from '#delivery';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import * as settings from '#settings';
import * as stock from '#stock';
import { shipmentCancelled } from '../events.ts';
import { factOf } from '../queries/shipments.ts';
import { enqueueTelling } from './enqueue-telling.ts';
import { giveBack } from './give-back.ts';
import { type HeldOrder, moveShipments, withShipment } from './move.ts';
import { closeTaking } from './take.ts';

export type Cancellation = { by: 'buyer' | 'merchant' | 'operator' | 'clock'; reason: string; note?: string | null };

/**
 * Cancels before dispatch: units back to the shelf, waybills withdrawn, captured money on its way back, the fact told.
 * Refuses with STATUS_REFUSED, and with a reason that is not in the list.
 */
export async function cancelShipment(ctx: Ctx, shipmentId: string, cancellation: Cancellation): Promise<void> {
  await checkReason(ctx, cancellation);
  await withShipment(ctx, shipmentId, (system, held, shipment) => cancelHeld(system, held, [shipment.id], cancellation));
}

async function checkReason(ctx: Ctx, { by, reason }: Cancellation): Promise<void> {
  const { cancel } = await settings.get(ctx, 'reasons');
  const known = cancel.find((one) => one.code === reason);
  if (!known || (by === 'buyer' && known.fault !== 'buyer')) throw refuse('INVALID_INPUT', {}, [{ path: 'reason', code: 'REASON_UNKNOWN' }]);
}

/** The same under a lock that the caller holds, for one shipment or several. */
export async function cancelHeld(ctx: Ctx, held: HeldOrder, ids: readonly string[], { by, reason, note }: Cancellation): Promise<void> {
  const cancelled = await moveShipments(ctx, held, ids, {
    act: by === 'clock' ? 'expire' : 'cancel',
    by,
    reason,
    set: sql`cancelled_by = ${by}, cancel_reason = ${reason}, cancel_note = ${note ?? null}, finished_at = ${ctx.now}, remind_at = null, escalate_at = null, auto_cancel_at = null, due_at = null`,
  });
  await closeTaking(ctx, ids, 'cancelled');
  for (const shipment of cancelled) {
    await stock.release(ctx, shipment.id);
    await delivery.cancelParcels(ctx, shipment.id);
    await giveBack(ctx, shipment, 'cancel');
    await announce(ctx, shipmentCancelled, { ...factOf(shipment), paid: shipment.paid, reason, by });
  }
  await enqueueTelling(ctx, { moment: 'cancelled', orderId: held.order.id, shipmentIds: ids });
}
