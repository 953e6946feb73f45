import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

export type RefundStatus = 'asked' | 'sent' | 'unknown' | 'done' | 'refused';
export type RefundRow = {
  id: string;
  paymentId: string;
  key: string;
  orderId: string;
  shipmentId: string | null;
  merchantId: string | null;
  amountMinor: number;
  currency: string;
  status: RefundStatus;
  tries: number;
  failure: string | null;
  createdAt: Date;
  doneAt: Date | null;
};

export const refundColumns = sql`r.id, r.payment_id as "paymentId", r.key, r.order_id as "orderId", r.shipment_id as "shipmentId", r.merchant_id as "merchantId", r.amount_minor as "amountMinor",
  r.currency, r.status, r.tries, r.failure, r.created_at as "createdAt", r.done_at as "doneAt"`;

export async function refundsOf(ctx: Ctx, paymentId: string): Promise<RefundRow[]> {
  return (await sql<RefundRow>`select ${refundColumns} from payments.refunds r where r.payment_id = ${paymentId} order by r.created_at, r.id`.execute(ctx.tx))
    .rows;
}

export async function refundById(ctx: Ctx, id: string): Promise<RefundRow | null> {
  return (await sql<RefundRow>`select ${refundColumns} from payments.refunds r where r.id = ${id}`.execute(ctx.tx)).rows[0] ?? null;
}
