import { sql } from 'kysely';
import type { Localised } from '#kernel/language';
import type { Ctx } from '#platform/ctx';
import type { Finding } from '../rules/finding.ts';

export type CaseLine = {
  id: string;
  productId: string;
  versionId: string;
  merchantId: string;
  kind: 'new' | 'change';
  state: string;
  name: Localised;
  brand: string;
  categoryCode: string;
  mediaId: string | null;
  priceMinor: number | null;
  currency: string | null;
  findings: Finding[];
  difference: unknown[];
  risk: number;
  verdict: string | null;
  reasons: { field: string; code: string; text?: string }[];
  openedAt: Date;
  dueAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
};

export type CaseFilter = { status: 'waiting' | 'decided'; merchantId?: string; category?: readonly string[]; finding?: string; kind?: string; q?: string };

const columns = sql`id, product_id as "productId", version_id as "versionId", merchant_id as "merchantId", kind, state, name, brand, category_code as "categoryCode", media_id as "mediaId",
  price_minor as "priceMinor", currency, findings, difference, risk, verdict, reasons, opened_at as "openedAt", due_at as "dueAt", decided_at as "decidedAt", decided_by as "decidedBy"`;

function where(filter: CaseFilter) {
  const like = filter.q ? `%${filter.q.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  return sql`state = ${filter.status} and (${filter.merchantId ?? null}::text is null or merchant_id = ${filter.merchantId ?? null})
    and (${filter.category ?? null}::text[] is null or category_code = any (${filter.category ?? null}))
    and (${filter.finding ?? null}::text is null or ${filter.finding ?? null} = any (finding_codes)) and (${filter.kind ?? null}::text is null or kind = ${filter.kind ?? null})
    and (${like}::text is null or name::text ilike ${like} or brand ilike ${like})`;
}

/** The queue: the riskiest and longest waiting first; decided ones newest first. */
export async function findCases(
  ctx: Ctx,
  filter: CaseFilter & { sort: 'risk' | 'age'; after: (string | number | null)[] | null; limit: number },
): Promise<CaseLine[]> {
  const order = filter.status === 'decided' ? sql`decided_at desc, id desc` : filter.sort === 'risk' ? sql`risk desc, opened_at, id` : sql`opened_at, id`;
  const [risk = null, at = null, id = null] = filter.after ?? [];
  const after =
    filter.status === 'decided'
      ? sql`(decided_at, id) < (${at}::timestamptz, ${id})`
      : filter.sort === 'risk'
        ? sql`(-risk, opened_at, id) > (-(${risk}::int), ${at}::timestamptz, ${id})`
        : sql`(opened_at, id) > (${at}::timestamptz, ${id})`;
  const { rows } =
    await sql<CaseLine>`select ${columns} from moderation.cases where ${where(filter)} and (${filter.after === null} or ${after}) order by ${order} limit ${filter.limit}`.execute(
      ctx.tx,
    );
  return rows;
}

export async function caseById(ctx: Ctx, id: string): Promise<CaseLine | undefined> {
  return (await sql<CaseLine>`select ${columns} from moderation.cases where id = ${id}`.execute(ctx.tx)).rows[0];
}

/** Earlier verdicts on the same product, newest first. */
export async function earlierCases(ctx: Ctx, productId: string): Promise<CaseLine[]> {
  return (
    await sql<CaseLine>`select ${columns} from moderation.cases where product_id = ${productId} and state = 'decided' order by decided_at desc limit 20`.execute(
      ctx.tx,
    )
  ).rows;
}

export async function countCases(ctx: Ctx, filter: CaseFilter): Promise<number> {
  return (await sql<{ n: number }>`select count(*)::int as n from moderation.cases where ${where(filter)}`.execute(ctx.tx)).rows[0]!.n;
}

/** Equal findings among what waits: each group can be judged in one go. */
export async function findingGroups(ctx: Ctx, filter: CaseFilter): Promise<{ code: string; count: number }[]> {
  return (
    await sql<{
      code: string;
      count: number;
    }>`select code, count(*)::int as count from moderation.cases, unnest(finding_codes) as code where ${where({ ...filter, finding: undefined })} group by code order by count(*) desc, code`.execute(
      ctx.tx,
    )
  ).rows;
}

export async function waitingIds(ctx: Ctx, filter: Omit<CaseFilter, 'status'>, limit: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from moderation.cases where ${where({ ...filter, status: 'waiting' })} order by risk desc, opened_at, id limit ${limit}`.execute(ctx.tx);
  return rows.map((row) => row.id);
}

export type DayStats = { day: string; decided: number; published: number; revised: number; rejected: number; automatic: number };

export async function moderationStats(ctx: Ctx, days: number): Promise<{ days: DayStats[]; waiting: number; overdue: number; oldestAt: Date | null }> {
  const since = new Date(ctx.now.getTime() - days * 86_400_000);
  const daily =
    await sql<DayStats>`select to_char(decided_at at time zone 'Europe/Kyiv', 'YYYY-MM-DD') as day, count(*)::int as decided, count(*) filter (where verdict = 'publish')::int as published,
    count(*) filter (where verdict = 'revise')::int as revised, count(*) filter (where verdict = 'reject')::int as rejected, count(*) filter (where automatic)::int as automatic
    from moderation.cases where decided_at >= ${since} group by 1 order by 1`.execute(ctx.tx);
  const queue = await sql<{
    waiting: number;
    overdue: number;
    oldestAt: Date | null;
  }>`select count(*)::int as waiting, count(*) filter (where due_at < ${ctx.now})::int as overdue, min(opened_at) as "oldestAt" from moderation.cases where state = 'waiting'`.execute(
    ctx.tx,
  );
  return { days: daily.rows, ...queue.rows[0]! };
}
