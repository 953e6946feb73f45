import type { Payment, PaymentStatus } from './settle.ts';

/** The status that the sums of captured money say. */
export function heldStatus(capturedMinor: number, refundedMinor: number): PaymentStatus {
  if (refundedMinor === 0) return 'captured';
  return refundedMinor < capturedMinor ? 'partly_refunded' : 'refunded';
}

type Known = Payment & { foreignRefundedMinor: number; reservedMinor: number };

/**
 * How much of what the acquirer counts as given back was not asked for by us. Refunds that it may already have count as ours;
 * what we have reserved stays ours, so the sum never passes the capture.
 */
export function foreignRefund(before: Known, countedMinor: number, inDoubtMinor: number): number {
  const own = before.refundedMinor - before.foreignRefundedMinor;
  const room = before.capturedMinor - own - before.reservedMinor;
  return Math.max(before.foreignRefundedMinor, Math.min(countedMinor - own - inDoubtMinor, room));
}
