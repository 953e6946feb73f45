import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { type EntryDraft, type Leg, accountId } from '../rules/entry.ts';

const merchantOwner = (owner: string) => (owner === 'operator' ? null : owner);

/** Makes accounts that are not there yet, in id order so that two postings never wait for each other crosswise. */
export async function ensureAccounts(ctx: Ctx, legs: readonly Leg[]): Promise<void> {
  const accounts = new Map(legs.map((leg) => [accountId(leg.account), leg.account]));
  const ids = [...accounts.keys()].sort();
  const known = await sql<{ id: string }>`select id from ledger.accounts where id = any (${ids})`.execute(ctx.tx);
  const missing = ids.filter((id) => !known.rows.some((row) => row.id === id)).map((id) => ({ id, ...accounts.get(id)! }));
  if (missing.length === 0) return;
  await sql`insert into ledger.accounts (id, owner, merchant_id, name, currency)
    select * from unnest(${missing.map((a) => a.id)}::text[], ${missing.map((a) => a.owner)}::text[], ${missing.map((a) => merchantOwner(a.owner))}::text[],
      ${missing.map((a) => a.name)}::text[], ${missing.map((a) => a.currency)}::text[]) on conflict do nothing`.execute(ctx.tx);
}

/** Writes the entry unless its business key is there already; tells whether it was written. */
export async function insertEntry(ctx: Ctx, id: string, draft: EntryDraft): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into ledger.entries
    (id, business_key, kind, merchant_id, subject_kind, subject_id, words_key, words_values, reverses, posted_at, request_id)
    values (${id}, ${draft.key}, ${draft.kind}, ${draft.merchantId ?? null}, ${draft.subject.kind}, ${draft.subject.id}, ${draft.words.key},
      ${JSON.stringify(draft.words.values)}::jsonb, ${draft.reverses ?? null}, ${ctx.now}, ${ctx.requestId})
    on conflict (business_key) do nothing`.execute(ctx.tx);
  return numAffectedRows === 1n;
}

export async function insertLegs(ctx: Ctx, entryId: string, legs: readonly Leg[]): Promise<void> {
  await sql`insert into ledger.legs (entry_id, position, account_id, merchant_id, amount_minor, currency, posted_at)
    select ${entryId}, l.position, l.account, l.merchant, l.amount, l.currency, ${ctx.now}
    from unnest(${legs.map((_, at) => at + 1)}::int[], ${legs.map((leg) => accountId(leg.account))}::text[], ${legs.map((leg) => merchantOwner(leg.account.owner))}::text[],
      ${legs.map((leg) => leg.amountMinor)}::bigint[], ${legs.map((leg) => leg.account.currency)}::text[]) as l (position, account, merchant, amount, currency)`.execute(
    ctx.tx,
  );
}
