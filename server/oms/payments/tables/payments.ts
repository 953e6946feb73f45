import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Language } from '#kernel/language';
import type { Ctx } from '#platform/ctx';
import type { LiqpayProof } from '../rules/liqpay-proof.ts';
import type { PaymentMethod } from '../rules/method.ts';
import type { Payment } from '../rules/settle.ts';

export type PaymentRow = Payment & {
  id: string;
  orderId: string;
  orderNumber: string;
  accountId: string | null;
  method: PaymentMethod;
  holder: 'operator' | 'merchant';
  providerReference: string | null;
  foreignRefundedMinor: number;
  reservedMinor: number;
  description: string;
  language: Language;
  cardMask: string | null;
  failure: string | null;
  late: boolean;
  expiresAt: Date | null;
  openedAt: Date | null;
  capturedAt: Date | null;
  cashReceivedAt: Date | null;
  inquiries: number;
  createdAt: Date;
};

export const paymentColumns = sql`p.id, p.order_id as "orderId", p.order_number as "orderNumber", p.account_id as "accountId", p.method, p.holder, coalesce(p.public_key, '') as "publicKey",
  p.provider_key as "providerKey", p.provider_reference as "providerReference", p.amount_minor as "amountMinor", p.currency, p.status, p.authorised_minor as "authorisedMinor",
  p.captured_minor as "capturedMinor", p.refunded_minor as "refundedMinor", p.foreign_refunded_minor as "foreignRefundedMinor", p.reserved_minor as "reservedMinor", p.description, p.language,
  p.card_mask as "cardMask", p.failure, p.late, p.expires_at as "expiresAt", p.opened_at as "openedAt", p.captured_at as "capturedAt", p.cash_received_at as "cashReceivedAt", p.inquiries,
  p.created_at as "createdAt"`;

type By = 'id' | 'order_id' | 'provider_key';

export async function paymentBy(ctx: Ctx, column: By, value: string): Promise<PaymentRow | null> {
  return (await sql<PaymentRow>`select ${paymentColumns} from payments.payments p where ${sql.ref(`p.${column}`)} = ${value}`.execute(ctx.tx)).rows[0] ?? null;
}

/** The row under its lock: everything that moves its sums goes through here. */
export async function lockPayment(ctx: Ctx, column: By, value: string): Promise<PaymentRow | null> {
  return (
    (await sql<PaymentRow>`select ${paymentColumns} from payments.payments p where ${sql.ref(`p.${column}`)} = ${value} for update`.execute(ctx.tx)).rows[0] ??
    null
  );
}

export type ProofSource = 'callback' | 'return' | 'inquiry';

export async function insertProof(ctx: Ctx, heard: { paymentId: string | null; proof: LiqpayProof; source: ProofSource; outcome: string }): Promise<void> {
  const { proof } = heard;
  await sql`insert into payments.proofs (id, payment_id, provider_key, source, class, provider_status, provider_reference, amount_minor, currency, refunded_minor, outcome, at)
    values (${newId('prf')}, ${heard.paymentId}, ${proof.orderId}, ${heard.source}, ${proof.class}, ${proof.status}, ${proof.paymentId}, ${proof.amountMinor}, ${proof.currency},
      ${proof.refundedMinor}, ${heard.outcome}, ${ctx.now})`.execute(ctx.tx);
}
