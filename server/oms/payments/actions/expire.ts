import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import { paymentExpired } from '../events.ts';

export type Expiring = { id: string; providerKey: string; opened: boolean; overdueSeconds: number };

/** Card payments whose time to pay is over, the oldest first. */
export async function expiring(ctx: Ctx, limit: number, afterId = ''): Promise<Expiring[]> {
  return (
    await sql<Expiring>`select id, provider_key as "providerKey", opened_at is not null as opened, extract(epoch from ${ctx.now}::timestamptz - expires_at)::float8 as "overdueSeconds"
    from payments.payments where status in ('open', 'failed', 'unknown') and method = 'card' and expires_at <= ${ctx.now} and id > ${afterId} order by id limit ${limit}`.execute(
      ctx.tx,
    )
  ).rows;
}

/** Gives these up unless they were paid meanwhile; each is told once. */
export async function expire(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<{ paymentId: string; orderId: string; currency: string; amountMinor: number }>`
    with due as (select id from payments.payments where id = any (${ids}) order by id for update)
    update payments.payments p set status = 'expired' from due
    where p.id = due.id and p.status in ('open', 'failed', 'unknown') and p.expires_at <= ${ctx.now}
    returning p.id as "paymentId", p.order_id as "orderId", p.currency, p.amount_minor as "amountMinor"`.execute(ctx.tx);
  for (const fact of rows) await announce(ctx, paymentExpired, fact);
}
