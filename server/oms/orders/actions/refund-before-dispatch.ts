import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { shipmentsByIds } from '../queries/shipments.ts';
import { cancelShipment } from './cancel.ts';

/** The operator gives a paid shipment's money back as a whole: before dispatch that is its cancellation. Refuses with NOTHING_TO_REFUND. */
export async function refundBeforeDispatch(ctx: Ctx, shipmentId: string, { reason, note }: { reason: string; note?: string }): Promise<void> {
  const shipment = (await shipmentsByIds(ctx, [shipmentId])).get(shipmentId);
  if (!shipment) throw refuse('NOT_FOUND');
  if (!shipment.paid) throw refuse('NOTHING_TO_REFUND', { shipmentId });
  await cancelShipment(ctx, shipmentId, { by: 'operator', reason, note });
}
