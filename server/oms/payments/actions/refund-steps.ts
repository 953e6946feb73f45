import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { enqueue } from '#platform/jobs';
import { announce } from '#platform/outbox';
import { refundDone, refundFailed } from '../events.ts';
import { heldStatus } from '../rules/book.ts';
import { nextInquiryAt } from '../rules/refund.ts';
import { type PaymentRow, lockPayment } from '../tables/payments.ts';
import { type RefundRow, refundById } from '../tables/refunds.ts';
import { raiseAlarm } from './raise-alarm.ts';

export type Prepared = { refund: RefundRow; payment: PaymentRow; doubtful: boolean };

/**
 * Marks a refund as sent before the acquirer is asked; `doubtful`: it may have it already. One at a time per payment: a second one
 * in doubt could not be told from the first by the acquirer's count.
 */
export async function prepareRefund(ctx: Ctx, refundId: string): Promise<Prepared | null> {
  const known = await refundById(ctx, refundId);
  const payment = known && (await lockPayment(ctx, 'id', known.paymentId));
  const refund = payment && (await refundById(ctx, refundId));
  if (!refund || refund.status === 'done' || refund.status === 'refused') return null;
  const { rows } =
    await sql`select 1 from payments.refunds where payment_id = ${payment.id} and id <> ${refundId} and status in ('sent', 'unknown') limit 1`.execute(ctx.tx);
  if (rows.length > 0) {
    await sql`update payments.refunds set next_try_at = ${nextInquiryAt(1, ctx.now)} where id = ${refundId}`.execute(ctx.tx);
    await enqueue(ctx, 'payments.refund', { refundId }, { dedupeKey: refundId, delaySeconds: 5 });
    return null;
  }
  const tries = refund.tries + 1;
  const next = nextInquiryAt(tries, ctx.now);
  await sql`update payments.refunds set status = 'sent', tries = ${tries}, next_try_at = ${next} where id = ${refundId}`.execute(ctx.tx);
  if (!next) await raiseAlarm(ctx, payment, 'REFUND_UNANSWERED');
  return { refund: { ...refund, tries }, payment, doubtful: refund.status !== 'asked' };
}

export type RefundOutcome = { kind: 'done' } | { kind: 'unknown' } | { kind: 'refused'; reason: string };

/** Writes down what the acquirer answered; a second answer about the same refund changes nothing. */
export async function recordRefund(ctx: Ctx, refundId: string, outcome: RefundOutcome): Promise<void> {
  const known = await refundById(ctx, refundId);
  const payment = known && (await lockPayment(ctx, 'id', known.paymentId));
  const refund = payment && (await refundById(ctx, refundId));
  if (!refund || refund.status === 'done' || refund.status === 'refused') return;
  if (outcome.kind === 'unknown') {
    await sql`update payments.refunds set status = 'unknown' where id = ${refundId}`.execute(ctx.tx);
    return;
  }
  const fact = {
    paymentId: payment.id,
    orderId: payment.orderId,
    currency: refund.currency,
    amountMinor: refund.amountMinor,
    refundId,
    shipmentId: refund.shipmentId,
  };
  if (outcome.kind === 'done') {
    const refunded = payment.refundedMinor + refund.amountMinor;
    await sql`update payments.refunds set status = 'done', done_at = ${ctx.now}, next_try_at = null, failure = null where id = ${refundId}`.execute(ctx.tx);
    await sql`update payments.payments set reserved_minor = reserved_minor - ${refund.amountMinor}, refunded_minor = ${refunded}, status = ${heldStatus(payment.capturedMinor, refunded)}
      where id = ${payment.id}`.execute(ctx.tx);
    await announce(ctx, refundDone, { ...fact, merchantId: refund.merchantId });
    return;
  }
  await sql`update payments.refunds set status = 'refused', failure = ${outcome.reason}, next_try_at = null where id = ${refundId}`.execute(ctx.tx);
  await sql`update payments.payments set reserved_minor = reserved_minor - ${refund.amountMinor} where id = ${payment.id}`.execute(ctx.tx);
  await announce(ctx, refundFailed, { ...fact, reason: outcome.reason });
  await raiseAlarm(ctx, payment, 'REFUND_REFUSED');
}

/** Refunds that nobody works on any more though they have no answer. */
export async function takeRefunds(ctx: Ctx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with due as (select id from payments.refunds where status in ('asked', 'sent', 'unknown') and next_try_at <= ${ctx.now} order by next_try_at, id limit ${limit} for update skip locked)
    update payments.refunds r set next_try_at = ${new Date(ctx.now.getTime() + 60_000)} from due where r.id = due.id returning r.id`.execute(ctx.tx);
  return rows.map((row) => row.id);
}
