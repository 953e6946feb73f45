import { sql } from 'kysely';
import type { Language } from '#kernel/language';
import { asSystem, type Ctx } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import { textsOf } from '../words.ts';

export type Audience = 'merchant' | 'operator' | 'buyer';
export type Wanted = { kind?: string; unread?: boolean; cursor?: string; limit: number };

type Row = {
  id: string;
  kind: string;
  subjectKind: string;
  subjectId: string;
  href: string;
  wordsKey: string;
  values: Record<string, unknown>;
  at: Date;
  cursorAt: string;
  read: boolean;
};

/** How far back unread notices are counted: what nobody opened in a quarter is no longer news. */
const countedDays = 90;

/** What the caller may see: its merchant's notices, the operator's by permission, and its own. */
export function mine(ctx: Ctx, audience: Audience) {
  const { actor } = ctx;
  const accountId = actor.kind === 'account' ? actor.accountId : null;
  const own = sql`(n.audience = 'account' and n.account_id = ${accountId})`;
  if (audience === 'buyer') return own;
  if (audience === 'merchant') {
    const merchantId = 'organisation' in actor ? (actor.organisation?.id ?? null) : null;
    return sql`((n.audience = 'merchant' and n.merchant_id = ${merchantId}) or ${own})`;
  }
  const permissions = 'permissions' in actor ? [...actor.permissions] : [];
  return sql`((n.audience = 'operator' and n.permission = any (${permissions}::text[])) or ${own})`;
}

export function readerOf(ctx: Ctx): string | null {
  if (ctx.actor.kind === 'account') return ctx.actor.accountId;
  return ctx.actor.kind === 'key' ? ctx.actor.keyId : null;
}

function shown(row: Row, language: Language) {
  const { wordsKey, values, at, cursorAt: _, ...rest } = row;
  return { ...rest, at: at.toISOString(), ...textsOf({ key: wordsKey, values }, language) };
}

/** The inbox, the latest first, in the reader's language, with the number of unread ones by kind. */
export async function inbox(ctx: Ctx, audience: Audience, wanted: Wanted) {
  const reader = readerOf(ctx);
  const after = decodeCursor(wanted.cursor, 2);
  const scope = mine(ctx, audience);
  return asSystem(ctx, async (inside) => {
    const { rows } = await sql<Row>`
      select n.id, n.kind, n.subject_kind as "subjectKind", n.subject_id as "subjectId", n.href, n.words_key as "wordsKey", n.values, n.created_at as at,
        n.created_at::text as "cursorAt", r.notice_id is not null as read
      from notices.inbox n left join notices.reads r on r.notice_id = n.id and r.account_id = ${reader}
      where ${scope} ${wanted.kind ? sql`and n.kind = ${wanted.kind}` : sql``} ${wanted.unread ? sql`and r.notice_id is null` : sql``}
        ${after ? sql`and (n.created_at, n.id) < (${after[0]}::timestamptz, ${after[1]})` : sql``}
      order by n.created_at desc, n.id desc limit ${wanted.limit + 1}`.execute(inside.tx);
    const page = pageOf(rows, wanted.limit, (row) => [row.cursorAt, row.id]);
    const counted = await unreadCounts(inside, audience);
    return {
      items: page.items.map((row) => shown(row, ctx.language)),
      nextCursor: page.nextCursor,
      ...counted,
    };
  });
}

/** Unread notices of the caller, altogether and by kind. */
export async function unreadCounts(ctx: Ctx, audience: Audience): Promise<{ unread: number; unreadByKind: Record<string, number> }> {
  // Support that looks into a cabinet is nobody to whom its news was told.
  if (ctx.actor.kind === 'account' && ctx.actor.visit) return { unread: 0, unreadByKind: {} };
  const since = new Date(ctx.now.getTime() - countedDays * 86_400_000);
  const { rows } = await asSystem(ctx, ({ tx }) =>
    sql<{ kind: string; count: number }>`
    select n.kind, count(*)::int as count from notices.inbox n
    where ${mine(ctx, audience)} and n.created_at > ${since} and not exists (select 1 from notices.reads r where r.notice_id = n.id and r.account_id = ${readerOf(ctx)})
    group by n.kind order by n.kind`.execute(tx),
  );
  return { unread: rows.reduce((sum, row) => sum + row.count, 0), unreadByKind: Object.fromEntries(rows.map((row) => [row.kind, row.count])) };
}
