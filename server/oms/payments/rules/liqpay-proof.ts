import type { PaymentProof } from './settle.ts';

/** A proof with what only this acquirer tells. */
export type LiqpayProof = PaymentProof & { status: string; cardMask: string | null; cardType: string | null; testPayment: boolean };
