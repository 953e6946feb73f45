import { sql } from 'kysely';
import { money } from '#kernel/money';
import type { Ctx } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import { type PaymentRow, paymentBy, paymentColumns } from '../tables/payments.ts';
import { refundsOf } from '../tables/refunds.ts';

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

export function presentPayment(row: PaymentRow) {
  const { id, orderId, orderNumber, method, holder, status, currency, cardMask, late } = row;
  return {
    id,
    orderId,
    orderNumber,
    method,
    holder,
    status,
    cardMask,
    late,
    reference: row.providerReference,
    amount: money(row.amountMinor, currency),
    captured: money(row.capturedMinor, currency),
    refunded: money(row.refundedMinor, currency),
    reserved: money(row.reservedMinor, currency),
    createdAt: row.createdAt.toISOString(),
    capturedAt: iso(row.capturedAt),
    expiresAt: iso(row.expiresAt),
  };
}

type Filter = { status?: string; method?: string; q?: string; cursor?: string; limit: number };

export async function listOfPayments(ctx: Ctx, filter: Filter) {
  const after = decodeCursor(filter.cursor, 2);
  const q = filter.q?.trim() || null;
  const narrowed = sql`(${filter.method ?? null}::text is null or p.method = ${filter.method ?? null}) and (${q}::text is null or p.order_number = ${q} or p.provider_reference = ${q} or p.id = ${q})`;
  const { rows } = await sql<PaymentRow>`select ${paymentColumns} from payments.payments p
    where ${narrowed} and (${filter.status ?? null}::text is null or p.status = ${filter.status ?? null})
      and (${after === null} or (p.created_at, p.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::text))
    order by p.created_at desc, p.id desc limit ${filter.limit + 1}`.execute(ctx.tx);
  const counted = await sql<{
    status: string;
    count: number;
  }>`select p.status, count(*)::int as count from payments.payments p where ${narrowed} group by p.status`.execute(ctx.tx);
  const page = pageOf(rows, filter.limit, (row) => [row.createdAt.toISOString(), row.id]);
  return { items: page.items.map(presentPayment), nextCursor: page.nextCursor, counts: Object.fromEntries(counted.rows.map((row) => [row.status, row.count])) };
}

type ProofRow = {
  at: Date;
  source: 'callback' | 'return' | 'inquiry';
  providerStatus: string;
  amountMinor: number | null;
  currency: string;
  refundedMinor: number | null;
  outcome: string;
};

/** A payment with its refunds and all that the acquirer said; null when there is none. */
export async function paymentWithPast(ctx: Ctx, id: string) {
  const payment = await paymentBy(ctx, 'id', id);
  if (!payment) return null;
  const refunds = await refundsOf(ctx, id);
  const { rows: proofs } =
    await sql<ProofRow>`select at, source, provider_status as "providerStatus", amount_minor as "amountMinor", currency, refunded_minor as "refundedMinor", outcome
    from payments.proofs where payment_id = ${id} order by at, id`.execute(ctx.tx);
  return {
    ...presentPayment(payment),
    failure: payment.failure,
    cashReceivedAt: iso(payment.cashReceivedAt),
    refunds: refunds.map(({ id: refundId, shipmentId, merchantId, status, tries, failure, amountMinor, currency, createdAt, doneAt }) => ({
      id: refundId,
      shipmentId,
      merchantId,
      status,
      tries,
      failure,
      amount: money(amountMinor, currency),
      createdAt: createdAt.toISOString(),
      doneAt: iso(doneAt),
    })),
    proofs: proofs.map((proof) => ({ ...proof, at: proof.at.toISOString() })),
  };
}
