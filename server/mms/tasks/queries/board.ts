import { sql } from 'kysely';
import * as identity from '#identity';
import type { Ctx } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import type { TaskWords } from '../rules.ts';
import { taskTexts } from '../words.ts';

export type Wanted = { kind?: string; mine?: boolean; overdue?: boolean; merchantId?: string; cursor?: string; limit: number };
export type Side = 'operator' | 'merchant';

type Row = {
  id: string;
  kind: string;
  subjectKind: string;
  subjectId: string;
  merchantId: string | null;
  words: TaskWords;
  href: string;
  assigneeId: string | null;
  openedAt: Date;
  dueAt: Date | null;
  dueKey: string;
};

/** Whose tasks these are: a merchant's own, or those of the operator's person by permission. */
function scopeOf(ctx: Ctx, side: Side) {
  const { actor } = ctx;
  if (side === 'merchant') return sql`side = 'merchant' and merchant_id = ${'organisation' in actor ? (actor.organisation?.id ?? null) : null}`;
  const permissions = 'permissions' in actor ? [...actor.permissions] : [];
  return sql`side = 'operator' and (permission is null or permission = any (${permissions}::text[]))`;
}

/** Open tasks, the most overdue first; those without a deadline come last. */
export async function openTasks(ctx: Ctx, side: Side, wanted: Wanted) {
  const after = decodeCursor(wanted.cursor, 2);
  const me = ctx.actor.kind === 'account' ? ctx.actor.accountId : null;
  const { rows } = await sql<Row>`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", merchant_id as "merchantId", words, href, assignee_id as "assigneeId",
      opened_at as "openedAt", due_at as "dueAt", coalesce(due_at, 'infinity')::text as "dueKey"
    from tasks.tasks where ${scopeOf(ctx, side)} and closed_at is null
      ${wanted.kind ? sql`and kind = ${wanted.kind}` : sql``} ${wanted.mine ? sql`and assignee_id = ${me}` : sql``}
      ${wanted.overdue ? sql`and due_at < ${ctx.now}` : sql``} ${wanted.merchantId ? sql`and merchant_id = ${wanted.merchantId}` : sql``}
      ${after ? sql`and (coalesce(due_at, 'infinity'), id) > (${after[0]}::timestamptz, ${after[1]})` : sql``}
    order by coalesce(due_at, 'infinity'), id limit ${wanted.limit + 1}`.execute(ctx.tx);
  const page = pageOf(rows, wanted.limit, (row) => [row.dueKey, row.id]);
  const people = await identity.names(
    ctx,
    page.items.flatMap((row) => row.assigneeId ?? []),
  );
  const merchants =
    side === 'operator'
      ? await identity.organisationNames(
          ctx,
          page.items.flatMap((row) => row.merchantId ?? []),
        )
      : new Map<string, string>();
  return {
    items: page.items.map(({ words, dueKey: _, openedAt, dueAt, ...row }) => ({
      ...row,
      ...taskTexts(words, ctx.language),
      openedAt: openedAt.toISOString(),
      dueAt: dueAt?.toISOString() ?? null,
      overdue: dueAt !== null && dueAt < ctx.now,
      assigneeName: row.assigneeId ? (people.get(row.assigneeId) ?? null) : null,
      merchantName: row.merchantId ? (merchants.get(row.merchantId) ?? null) : null,
    })),
    nextCursor: page.nextCursor,
  };
}

type KindRow = { kind: string; open: number; overdue: number };

/** The board's head: open and overdue by kind, and how many deadlines of the last 30 days were kept. */
export async function summary(ctx: Ctx, side: Side) {
  const kinds = await sql<KindRow>`
    select kind, count(*)::int as open, count(*) filter (where due_at < ${ctx.now})::int as overdue
    from tasks.tasks where ${scopeOf(ctx, side)} and closed_at is null group by kind order by overdue desc, open desc, kind`.execute(ctx.tx);
  const since = new Date(ctx.now.getTime() - 30 * 86_400_000);
  const kept = await sql<{ all: number; kept: number }>`
    select count(*)::int as all, count(*) filter (where closed_at <= due_at)::int as kept from tasks.tasks
    where ${scopeOf(ctx, side)} and due_at is not null and (closed_at > ${since} or (closed_at is null and due_at < ${ctx.now}))`.execute(ctx.tx);
  const { all, kept: inTime } = kept.rows[0]!;
  return {
    kinds: kinds.rows,
    open: kinds.rows.reduce((sum, row) => sum + row.open, 0),
    overdue: kinds.rows.reduce((sum, row) => sum + row.overdue, 0),
    keptPercent: all === 0 ? null : Math.round((inTime / all) * 1000) / 10,
  };
}
