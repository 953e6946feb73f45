import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import { paymentCaptured, paymentFailed } from '../events.ts';
import { foreignRefund, heldStatus } from '../rules/book.ts';
import type { LiqpayProof } from '../rules/liqpay-proof.ts';
import { type Settlement, settle } from '../rules/settle.ts';
import { type PaymentRow, type ProofSource, insertProof, lockPayment } from '../tables/payments.ts';
import { raiseAlarm } from './raise-alarm.ts';

type Moved = Extract<Settlement, { after: unknown }>;

/** A capture must carry the acquirer's own number, and one number pays one payment. */
async function referenceAlarm(ctx: Ctx, payment: PaymentRow, proof: LiqpayProof): Promise<string | null> {
  if (proof.paymentId === '') return 'NO_REFERENCE';
  const { rows } =
    await sql`select 1 from payments.payments where provider_reference = ${proof.paymentId} and captured_minor > 0 and id <> ${payment.id}`.execute(ctx.tx);
  return rows.length > 0 ? 'REFERENCE_REUSED' : null;
}

async function inDoubt(ctx: Ctx, paymentId: string): Promise<number> {
  const { rows } = await sql<{
    sum: number;
  }>`select coalesce(sum(amount_minor), 0) as sum from payments.refunds where payment_id = ${paymentId} and status in ('sent', 'unknown')`.execute(ctx.tx);
  return rows[0]!.sum;
}

async function hearRefunds(ctx: Ctx, payment: PaymentRow, countedMinor: number): Promise<void> {
  const foreign = foreignRefund(payment, countedMinor, await inDoubt(ctx, payment.id));
  if (foreign <= payment.foreignRefundedMinor) return;
  const refunded = payment.refundedMinor - payment.foreignRefundedMinor + foreign;
  await sql`update payments.payments set foreign_refunded_minor = ${foreign}, refunded_minor = ${refunded}, status = ${heldStatus(payment.capturedMinor, refunded)} where id = ${payment.id}`.execute(
    ctx.tx,
  );
  await raiseAlarm(ctx, payment, 'FOREIGN_REFUND');
}

async function hearCapture(ctx: Ctx, payment: PaymentRow, proof: LiqpayProof, settlement: Moved): Promise<void> {
  const { after } = settlement;
  await sql`update payments.payments set status = 'captured', authorised_minor = ${after.authorisedMinor}, captured_minor = ${after.capturedMinor}, provider_reference = ${proof.paymentId},
    card_mask = ${proof.cardMask}, failure = null, late = ${payment.status === 'expired'}, captured_at = ${ctx.now}, next_inquiry_at = null where id = ${payment.id}`.execute(
    ctx.tx,
  );
  await announce(ctx, paymentCaptured, { paymentId: payment.id, orderId: payment.orderId, currency: payment.currency, amountMinor: after.capturedMinor });
  if (after.refundedMinor > 0) await hearRefunds(ctx, { ...payment, ...after, refundedMinor: 0, status: 'captured' }, after.refundedMinor);
}

async function apply(ctx: Ctx, payment: PaymentRow, proof: LiqpayProof, settlement: Moved): Promise<void> {
  if (settlement.kind === 'captured') return hearCapture(ctx, payment, proof, settlement);
  if (settlement.kind === 'refunded') return hearRefunds(ctx, payment, settlement.after.refundedMinor);
  const failure = settlement.kind === 'failed' ? (settlement.errorCode ?? 'declined') : null;
  await sql`update payments.payments set status = ${settlement.after.status}, authorised_minor = ${settlement.after.authorisedMinor}, failure = ${failure}, late = late or ${payment.status === 'expired'}
    where id = ${payment.id}`.execute(ctx.tx);
  if (failure)
    await announce(ctx, paymentFailed, {
      paymentId: payment.id,
      orderId: payment.orderId,
      currency: payment.currency,
      amountMinor: payment.amountMinor,
      reason: failure,
    });
}

/**
 * The one place where a payment becomes paid: callback, return and inquiry all come here and wait for the row's lock, so the second finds
 * the work done. A proof that does not fit pays nothing and calls a person.
 */
export async function recordProof(ctx: Ctx, proof: LiqpayProof, source: ProofSource, expectedId?: string): Promise<Settlement['kind']> {
  const payment = expectedId ? await lockPayment(ctx, 'id', expectedId) : await lockPayment(ctx, 'provider_key', proof.orderId);
  const settlement: Settlement = payment && payment.method === 'card' ? settle(payment, proof) : { kind: 'alarm', alarm: 'FOREIGN_ORDER' };
  const alarm = settlement.kind === 'alarm' ? settlement.alarm : settlement.kind === 'captured' ? await referenceAlarm(ctx, payment!, proof) : null;
  // Copies that say nothing new are not worth a row each; the first of a kind is.
  if (settlement.kind !== 'nothing') await insertProof(ctx, { paymentId: payment?.id ?? null, proof, source, outcome: alarm ?? settlement.kind });
  if (alarm) {
    await raiseAlarm(ctx, payment ?? { id: proof.orderId, orderNumber: proof.orderId }, alarm);
    return 'alarm';
  }
  if ('after' in settlement) await apply(ctx, payment!, proof, settlement);
  return settlement.kind;
}
