import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { shownBalance } from '../rules/entry.ts';

export type Balance = { accountId: string; owner: string; name: string; currency: string; amountMinor: number };

/** Shown balances of one owner's accounts (liabilities positive), at a moment or now. */
export async function balances(ctx: Ctx, owner: string, at?: Date): Promise<Balance[]> {
  const { rows } = await sql<Balance>`
    select a.id as "accountId", a.owner, a.name, a.currency, coalesce(sum(l.amount_minor) filter (where ${at ?? null}::timestamptz is null or l.posted_at <= ${at ?? null}), 0)::bigint as "amountMinor"
    from ledger.accounts a left join ledger.legs l on l.account_id = a.id
    where a.owner = ${owner} group by a.id order by a.name, a.currency`.execute(ctx.tx);
  return rows.map((row) => ({ ...row, amountMinor: shownBalance(row.name, row.amountMinor) }));
}

/** One shown balance; an account that was never posted to is zero. */
export async function balance(ctx: Ctx, owner: string, name: string, currency: string): Promise<number> {
  const { rows } = await sql<{
    sum: number;
  }>`select coalesce(sum(amount_minor), 0)::bigint as sum from ledger.legs where account_id = ${`${owner}:${name}:${currency}`}`.execute(ctx.tx);
  return shownBalance(name, rows[0]!.sum);
}

/** All accounts with balances, for the explorer: the operator's first, then merchants'. */
export async function allBalances(
  ctx: Ctx,
  filter: { owner?: string; name?: string; q?: string },
): Promise<(Balance & { entries: number; lastAt: Date | null })[]> {
  const { rows } = await sql<Balance & { entries: number; lastAt: Date | null }>`
    select a.id as "accountId", a.owner, a.name, a.currency, coalesce(sum(l.amount_minor), 0)::bigint as "amountMinor", count(l.entry_id)::int as entries, max(l.posted_at) as "lastAt"
    from ledger.accounts a left join ledger.legs l on l.account_id = a.id
    where (${filter.owner ?? null}::text is null or a.owner = ${filter.owner ?? null}) and (${filter.name ?? null}::text is null or a.name = ${filter.name ?? null})
    group by a.id order by a.owner <> 'operator', a.owner, a.name, a.currency`.execute(ctx.tx);
  return rows.map((row) => ({ ...row, amountMinor: shownBalance(row.name, row.amountMinor) }));
}
