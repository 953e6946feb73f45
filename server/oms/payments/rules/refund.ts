import type { Payment, PaymentProof } from './settle.ts';

/** What may still be given back; `reservedMinor` is the sum of refunds asked for and not yet answered. */
export function refundableMinor(payment: Payment, reservedMinor: number): number {
  return Math.max(0, payment.capturedMinor - payment.refundedMinor - reservedMinor);
}

export function mayRefund(payment: Payment, reservedMinor: number, amountMinor: number): boolean {
  return Number.isSafeInteger(amountMinor) && amountMinor > 0 && amountMinor <= refundableMinor(payment, reservedMinor);
}

/**
 * Whether a refund whose answer was lost took effect, judged by what the acquirer counts now.
 * `otherMinor`: our other refunds that it may have counted: confirmed ones, and those also in doubt.
 */
export function lostRefund(proof: PaymentProof, amountMinor: number, other: { confirmedMinor: number; inDoubtMinor: number }): 'done' | 'not_done' | 'unclear' {
  if (proof.refundedMinor === null) return 'unclear';
  const unexplained = proof.refundedMinor - other.confirmedMinor;
  if (unexplained >= amountMinor + other.inDoubtMinor) return 'done';
  return unexplained < amountMinor ? 'not_done' : 'unclear';
}

const second = 1000;
const pauses = [10 * second, 60 * second, 600 * second, 3_600 * second];

/** When to ask the acquirer about a payment in doubt: 10 s, 1 min, 10 min, then each hour; null after three days. */
export function nextInquiryAt(asked: number, now: Date): Date | null {
  if (asked > 75) return null;
  return new Date(now.getTime() + (pauses[asked] ?? pauses[3]!));
}
