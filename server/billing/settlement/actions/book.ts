import * as ledger from '#ledger';
import type { ShipmentFact } from '#orders/events';
import type { Ctx } from '#platform/ctx';
import { cancelledEntry, capturedEntry, deliveredEntry, lateCaptureEntry, refundedEntry, type RefundFact } from '../rules/entries.ts';

/** Books the captures of an order's shipments that we hold the money of. */
export async function bookCaptured(ctx: Ctx, shipments: readonly ShipmentFact[]): Promise<void> {
  for (const shipment of shipments) if (shipment.holder === 'operator') await ledger.post(ctx, capturedEntry(shipment));
}

export async function bookDelivered(ctx: Ctx, shipment: ShipmentFact): Promise<void> {
  if (shipment.holder === 'operator') await ledger.post(ctx, deliveredEntry(shipment));
}

/** Also for a parcel that came back unclaimed: nothing was delivered, the buyer is owed what was captured. */
export async function bookCancelled(ctx: Ctx, shipment: ShipmentFact & { paid: boolean }): Promise<void> {
  if (shipment.paid && shipment.holder === 'operator') await ledger.post(ctx, cancelledEntry(shipment));
}

export async function bookRefunded(ctx: Ctx, refund: RefundFact): Promise<void> {
  await ledger.post(ctx, refundedEntry(refund));
}

export async function bookLateCapture(ctx: Ctx, late: { orderId: string; paymentId: string; currency: string; amountMinor: number }): Promise<void> {
  await ledger.post(ctx, lateCaptureEntry(late));
}
