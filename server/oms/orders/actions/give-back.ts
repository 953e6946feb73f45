import type { Ctx } from '#platform/ctx';
import * as payments from '#payments';
import type { Shipment } from '../queries/shipments.ts';

/** What the buyer paid for a shipment that does not reach him goes back, once. */
export async function giveBack(ctx: Ctx, shipment: Shipment, because: 'cancel' | 'return'): Promise<void> {
  if (!shipment.paid) return;
  await payments.refund(ctx, {
    orderId: shipment.orderId,
    shipmentId: shipment.id,
    merchantId: shipment.merchantId,
    amountMinor: shipment.totalMinor,
    key: `${because}:${shipment.id}`,
  });
}
