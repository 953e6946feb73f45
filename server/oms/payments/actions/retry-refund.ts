import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { enqueue } from '#platform/jobs';
import { mayRefund, refundableMinor } from '../rules/refund.ts';
import { lockPayment } from '../tables/payments.ts';
import { refundById } from '../tables/refunds.ts';

/** Sends a refused refund again, if the capture still holds it; answers its payment. */
export async function retryRefund(ctx: Ctx, refundId: string): Promise<string> {
  const known = await refundById(ctx, refundId);
  const payment = known && (await lockPayment(ctx, 'id', known.paymentId));
  const refund = payment && (await refundById(ctx, refundId));
  if (!refund) throw refuse('NOT_FOUND');
  if (refund.status !== 'refused') throw refuse('CONFLICT');
  if (!mayRefund(payment, payment.reservedMinor, refund.amountMinor))
    throw refuse('REFUND_TOO_LARGE', { leftMinor: refundableMinor(payment, payment.reservedMinor), currency: payment.currency });
  await sql`update payments.payments set reserved_minor = reserved_minor + ${refund.amountMinor} where id = ${payment.id}`.execute(ctx.tx);
  await sql`update payments.refunds set status = 'asked', next_try_at = ${new Date(ctx.now.getTime() + 60_000)} where id = ${refundId}`.execute(ctx.tx);
  await enqueue(ctx, 'payments.refund', { refundId }, { dedupeKey: refundId });
  return payment.id;
}
