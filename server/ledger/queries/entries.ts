import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import { shownBalance } from '../rules/entry.ts';

export type LegRow = { accountId: string; owner: string; name: string; currency: string; amountMinor: number };
export type EntryRow = {
  id: string;
  kind: string;
  key: string;
  subject: { kind: string; id: string };
  words: { key: string; values: Record<string, string | number> };
  postedAt: Date;
  reverses: string | null;
  legs: LegRow[];
};
export type StatementRow = EntryRow & { change: number; balanceAfter: number };

const entryColumns = sql`e.id, e.kind, e.business_key as key, jsonb_build_object('kind', e.subject_kind, 'id', e.subject_id) as subject,
  jsonb_build_object('key', e.words_key, 'values', e.words_values) as words, e.posted_at as "postedAt", e.reverses,
  (select jsonb_agg(jsonb_build_object('accountId', l.account_id, 'owner', a.owner, 'name', a.name, 'currency', l.currency, 'amountMinor', l.amount_minor) order by l.position)
   from ledger.legs l join ledger.accounts a on a.id = l.account_id where l.entry_id = e.id) as legs`;

export async function entryById(ctx: Ctx, id: string): Promise<EntryRow | undefined> {
  return (await sql<EntryRow>`select ${entryColumns} from ledger.entries e where e.id = ${id}`.execute(ctx.tx)).rows[0];
}

/** Everything that was posted about one subject, oldest first: the answer to "why this amount". */
export async function entriesOf(ctx: Ctx, subject: { kind: string; id: string }): Promise<EntryRow[]> {
  const { rows } =
    await sql<EntryRow>`select ${entryColumns} from ledger.entries e where e.subject_kind = ${subject.kind} and e.subject_id = ${subject.id} order by e.posted_at, e.id`.execute(
      ctx.tx,
    );
  return rows;
}

export type StatementFilter = { accountIds: readonly string[]; from?: Date; to?: Date; cursor?: string; limit: number };

/** Entries that touched the accounts, newest first, each with its change and the balance after it (shown signs, accounts of one sign only). */
export async function statement(ctx: Ctx, filter: StatementFilter): Promise<{ items: StatementRow[]; nextCursor: string | null }> {
  const cursor = decodeCursor(filter.cursor, 2);
  const name = filter.accountIds[0]?.split(':').at(-2) ?? '';
  const { rows } = await sql<EntryRow & { change: number; balanceAfter: number }>`
    with changes as (
      select entry_id, posted_at, sum(amount_minor)::bigint as change from ledger.legs where account_id = any (${filter.accountIds}) group by entry_id, posted_at),
    running as (select *, sum(change) over (order by posted_at, entry_id)::bigint as balance from changes)
    select ${entryColumns}, r.change, r.balance as "balanceAfter" from running r join ledger.entries e on e.id = r.entry_id
    where (${filter.from ?? null}::timestamptz is null or r.posted_at >= ${filter.from ?? null}) and (${filter.to ?? null}::timestamptz is null or r.posted_at < ${filter.to ?? null})
      and (${cursor?.[0] ?? null}::timestamptz is null or (r.posted_at, r.entry_id) < (${cursor?.[0] ?? null}::timestamptz, ${cursor?.[1] ?? null}))
    order by r.posted_at desc, r.entry_id desc limit ${filter.limit + 1}`.execute(ctx.tx);
  const shown = rows.map((row) => ({ ...row, change: shownBalance(name, row.change), balanceAfter: shownBalance(name, row.balanceAfter) }));
  return pageOf(shown, filter.limit, (row) => [row.postedAt.toISOString(), row.id]);
}
