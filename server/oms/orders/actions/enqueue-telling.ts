import type { Ctx } from '#platform/ctx';
import { enqueue } from '#platform/jobs';

/** What people are to be told of. Cash orders are placed and confirmed in one breath. */
export type Moment = 'placed' | 'confirmed' | 'placed_and_confirmed' | 'taken' | 'sent' | 'delivered' | 'returned' | 'cancelled';
export type Telling = { moment: Moment; orderId: string; shipmentIds: readonly string[] };

/** People are told by a job after the act: a letter never slows a click down, nor undoes it. */
export function enqueueTelling(ctx: Ctx, telling: Telling): Promise<void> {
  return enqueue(ctx, 'orders.tell', telling, { dedupeKey: `${telling.moment}:${telling.shipmentIds[0] ?? telling.orderId}` });
}
