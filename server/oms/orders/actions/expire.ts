import type { Ctx } from '#platform/ctx';
import { cancelHeld } from './cancel.ts';
import { holdOrder } from './move.ts';

/** Nobody paid in time: what waited for the money is cancelled. A capture that comes later goes back by itself. */
export async function expireUnpaid(ctx: Ctx, orderId: string): Promise<void> {
  const held = await holdOrder(ctx, orderId);
  const waiting = held.shipments.filter((shipment) => shipment.status === 'awaiting_payment').map((shipment) => shipment.id);
  if (waiting.length > 0) await cancelHeld(ctx, held, waiting, { by: 'clock', reason: 'NOT_PAID' });
}

/** Its merchant did not take it in time. Taken or cancelled meanwhile: nothing to do. */
export async function expireUntaken(ctx: Ctx, shipment: { id: string; orderId: string }): Promise<void> {
  const held = await holdOrder(ctx, shipment.orderId);
  const still = held.shipments.find((one) => one.id === shipment.id && one.status === 'new' && one.autoCancelAt !== null && one.autoCancelAt <= ctx.now);
  if (still) await cancelHeld(ctx, held, [still.id], { by: 'clock', reason: 'NOT_TAKEN' });
}
