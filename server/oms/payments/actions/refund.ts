import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { assert, refuse } from '#kernel/refusal';
import { type Ctx, asSystem } from '#platform/ctx';
import { enqueue } from '#platform/jobs';
import { mayRefund, refundableMinor } from '../rules/refund.ts';
import { lockPayment } from '../tables/payments.ts';
import { type RefundRow, refundColumns } from '../tables/refunds.ts';

export type RefundWish = {
  orderId: string;
  /** For which part; null = the whole late capture. */
  shipmentId: string | null;
  merchantId: string | null;
  amountMinor: number;
  /** The business fact: `cancel:<shipmentId>`. The same key is one refund. */
  key: string;
};

/**
 * Gives captured money back: the sum is reserved now, the acquirer is asked by a job, `refundDone` tells when it agreed.
 * The same key again answers the same refund. Refuses with REFUND_TOO_LARGE when less is left of the capture.
 */
export async function refund(ctx: Ctx, wish: RefundWish): Promise<string> {
  return asSystem(ctx, async (system) => {
    const payment = await lockPayment(system, 'order_id', wish.orderId);
    assert(payment, `order ${wish.orderId} has a payment`);
    const { rows } = await sql<RefundRow>`select ${refundColumns} from payments.refunds r where r.key = ${wish.key}`.execute(system.tx);
    if (rows[0]) {
      assert(rows[0].amountMinor === wish.amountMinor && rows[0].paymentId === payment.id, `refund ${wish.key} is asked for with one sum`);
      return rows[0].id;
    }
    const leftMinor = refundableMinor(payment, payment.reservedMinor);
    if (!mayRefund(payment, payment.reservedMinor, wish.amountMinor)) throw refuse('REFUND_TOO_LARGE', { leftMinor, currency: payment.currency });
    const id = newId('ref');
    await sql`update payments.payments set reserved_minor = reserved_minor + ${wish.amountMinor} where id = ${payment.id}`.execute(system.tx);
    await sql`insert into payments.refunds (id, payment_id, key, order_id, shipment_id, merchant_id, amount_minor, currency, status, next_try_at, created_at)
      values (${id}, ${payment.id}, ${wish.key}, ${wish.orderId}, ${wish.shipmentId}, ${wish.merchantId}, ${wish.amountMinor}, ${payment.currency}, 'asked',
        ${new Date(ctx.now.getTime() + 60_000)}, ${ctx.now})`.execute(system.tx);
    await enqueue(system, 'payments.refund', { refundId: id }, { dedupeKey: id });
    return id;
  });
}
