import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { nextInquiryAt } from '../rules/refund.ts';

export type Inquiry = { id: string; providerKey: string };

/** Takes payments that are due to be asked about, and sets when each is asked next: another worker finds them taken. */
export async function takeInquiries(ctx: Ctx, limit: number): Promise<Inquiry[]> {
  const { rows } = await sql<Inquiry & { inquiries: number }>`select id, provider_key as "providerKey", inquiries from payments.payments
    where next_inquiry_at <= ${ctx.now} order by next_inquiry_at, id limit ${limit} for update skip locked`.execute(ctx.tx);
  if (rows.length === 0) return [];
  await sql`update payments.payments p set inquiries = p.inquiries + 1, next_inquiry_at = n.at
    from unnest(${rows.map((row) => row.id)}::text[], ${rows.map((row) => nextInquiryAt(row.inquiries + 1, ctx.now))}::timestamptz[]) as n (id, at) where p.id = n.id`.execute(
    ctx.tx,
  );
  return rows;
}

/** The acquirer did not answer: what became of an open payment is unknown. It answered without news: it is open again. */
export async function noteSilence(ctx: Ctx, paymentId: string, heard: 'outage' | 'no_news'): Promise<void> {
  const [from, to] = heard === 'outage' ? ['open', 'unknown'] : ['unknown', 'open'];
  await sql`update payments.payments set status = ${to} where id = ${paymentId} and status = ${from}`.execute(ctx.tx);
}

/** The acquirer never heard of a payment that we have given up: nothing more to ask. */
export async function stopInquiries(ctx: Ctx, paymentId: string): Promise<void> {
  await sql`update payments.payments set next_inquiry_at = null where id = ${paymentId} and status = 'expired'`.execute(ctx.tx);
}

/** The buyer goes to the acquirer's page: from now on the acquirer is asked, should its callback be lost. */
export async function openCheckout(ctx: Ctx, paymentId: string): Promise<void> {
  await sql`update payments.payments set opened_at = coalesce(opened_at, ${ctx.now}), inquiries = 0, next_inquiry_at = ${nextInquiryAt(0, ctx.now)} where id = ${paymentId}`.execute(
    ctx.tx,
  );
}
