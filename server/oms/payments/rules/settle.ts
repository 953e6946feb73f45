import type { ProofClass } from './liqpay-status.ts';

export type PaymentStatus = 'open' | 'authorised' | 'captured' | 'partly_refunded' | 'refunded' | 'failed' | 'expired' | 'unknown';

/** A payment as our book has it. `providerKey` is the order id that the acquirer was given, ours for ever. */
export type Payment = {
  providerKey: string;
  publicKey: string;
  amountMinor: number;
  currency: string;
  status: PaymentStatus;
  authorisedMinor: number;
  capturedMinor: number;
  refundedMinor: number;
};

/** What the acquirer, proven by its signature or asked by ourselves, says about a payment. */
export type PaymentProof = {
  orderId: string;
  publicKey: string;
  paymentId: string;
  class: ProofClass;
  /** Null when the acquirer did not name it (an error answer). */
  amountMinor: number | null;
  currency: string;
  /** All refunds so far, as the acquirer counts them; null when it did not say. */
  refundedMinor: number | null;
  errorCode: string | null;
};

export type Alarm = 'FOREIGN_ORDER' | 'FOREIGN_SHOP' | 'WRONG_AMOUNT' | 'WRONG_CURRENCY' | 'REFUND_ABOVE_CAPTURE' | 'REVERSED_UNPAID' | 'UNKNOWN_STATUS';

export type Settlement =
  /** Nothing new. */
  | { kind: 'nothing' }
  /** Money or promise of it moved: `status` and sums are the payment's new ones. `late`: it came after we had given the payment up. */
  | { kind: 'authorised' | 'captured' | 'refunded'; after: Payment; late: boolean }
  | { kind: 'failed'; after: Payment; errorCode: string | null }
  /** The proof does not fit our payment: never paid by it, somebody must look. */
  | { kind: 'alarm'; alarm: Alarm };

const held: readonly PaymentStatus[] = ['captured', 'partly_refunded', 'refunded'];

function mismatch(payment: Payment, proof: PaymentProof): Alarm | null {
  if (proof.orderId !== payment.providerKey) return 'FOREIGN_ORDER';
  if (proof.publicKey !== payment.publicKey) return 'FOREIGN_SHOP';
  if (proof.class === 'unknown') return 'UNKNOWN_STATUS';
  const movesMoney = proof.class === 'captured' || proof.class === 'authorised' || proof.class === 'reversed';
  if (!movesMoney) return null;
  if (proof.currency !== payment.currency) return 'WRONG_CURRENCY';
  if (proof.amountMinor !== payment.amountMinor) return 'WRONG_AMOUNT';
  return null;
}

function withRefunds(payment: Payment, refundedMinor: number): Payment {
  const status = refundedMinor === 0 ? 'captured' : refundedMinor < payment.capturedMinor ? 'partly_refunded' : 'refunded';
  return { ...payment, refundedMinor, status };
}

function hearCapture(payment: Payment, proof: PaymentProof): Settlement {
  const refunded = proof.refundedMinor ?? 0;
  if (refunded > payment.amountMinor) return { kind: 'alarm', alarm: 'REFUND_ABOVE_CAPTURE' };
  if (!held.includes(payment.status)) {
    const captured: Payment = { ...payment, status: 'captured', authorisedMinor: payment.amountMinor, capturedMinor: payment.amountMinor };
    return { kind: 'captured', after: withRefunds(captured, refunded), late: payment.status === 'expired' };
  }
  return refunded > payment.refundedMinor ? { kind: 'refunded', after: withRefunds(payment, refunded), late: false } : { kind: 'nothing' };
}

/** A reversal of an authorisation gives nothing back; one of a capture gives back everything. */
function hearReversal(payment: Payment): Settlement {
  if (payment.status === 'refunded') return { kind: 'nothing' };
  if (held.includes(payment.status)) return { kind: 'refunded', after: withRefunds(payment, payment.capturedMinor), late: false };
  if (payment.status === 'authorised') return { kind: 'failed', after: { ...payment, status: 'failed', authorisedMinor: 0 }, errorCode: null };
  return { kind: 'alarm', alarm: 'REVERSED_UNPAID' };
}

/**
 * What a proof makes of a payment. Copies and disorder are harmless: sums only grow, a capture is heard once,
 * and only a proof of the same shop, order, amount and currency pays.
 */
export function settle(payment: Payment, proof: PaymentProof): Settlement {
  const alarm = mismatch(payment, proof);
  if (alarm) return { kind: 'alarm', alarm };
  if (proof.class === 'captured') return hearCapture(payment, proof);
  if (proof.class === 'reversed') return hearReversal(payment);
  const waits = payment.status === 'open' || payment.status === 'unknown';
  if (proof.class === 'authorised' && (waits || payment.status === 'failed' || payment.status === 'expired')) {
    return { kind: 'authorised', after: { ...payment, status: 'authorised', authorisedMinor: payment.amountMinor }, late: payment.status === 'expired' };
  }
  if (proof.class === 'failed' && (waits || payment.status === 'authorised')) {
    return { kind: 'failed', after: { ...payment, status: 'failed', authorisedMinor: 0 }, errorCode: proof.errorCode };
  }
  return { kind: 'nothing' };
}
