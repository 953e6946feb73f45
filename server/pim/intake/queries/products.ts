import { sql } from 'kysely';
import type { Finding } from '#moderation';
import type { Ctx } from '#platform/ctx';
import type { ProductDraft } from '../rules/draft.ts';

export type OwnProduct = {
  id: string;
  status: string;
  pending: string | null;
  draft: ProductDraft;
  findings: Finding[];
  reasons: { field: string; code: string; text?: string }[];
  version: number;
  importId: string | null;
  source: string;
  createdAt: Date;
  changedAt: Date;
};
export type ProductFilter = { status?: readonly string[]; category?: readonly string[]; finding?: string; importId?: string; q?: string };

const columns = sql`id, status, pending, draft, findings, reasons, version, import_id as "importId", source, created_at as "createdAt", changed_at as "changedAt"`;

/** `revision` as a filter also means published goods whose newer version was sent back. */
function where(merchantId: string, filter: ProductFilter) {
  const like = filter.q ? `%${filter.q.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  const status = filter.status && filter.status.length > 0 ? filter.status : null;
  return sql`merchant_id = ${merchantId} and (${status}::text[] is null or status = any (${status}) or pending = any (${status}))
    and (${filter.category ?? null}::text[] is null or category_code = any (${filter.category ?? null})) and (${filter.finding ?? null}::text is null or ${filter.finding ?? null} = any (finding_codes))
    and (${filter.importId ?? null}::text is null or import_id = ${filter.importId ?? null})
    and (${like}::text is null or name ilike ${like} or article ilike ${like} or brand ilike ${like} or ${filter.q ?? ''} = any (skus))`;
}

export async function findOwnProducts(
  ctx: Ctx,
  merchantId: string,
  filter: ProductFilter,
  page: { after: (string | number | null)[] | null; limit: number },
): Promise<OwnProduct[]> {
  const { rows } = await sql<OwnProduct>`select ${columns} from intake.products where ${where(merchantId, filter)}
    and (${page.after === null} or (changed_at, id) < (${page.after?.[0] ?? null}::timestamptz, ${page.after?.[1] ?? null})) order by changed_at desc, id desc limit ${page.limit}`.execute(
    ctx.tx,
  );
  return rows;
}

export async function ownProduct(ctx: Ctx, merchantId: string, id: string, { toChange = false } = {}): Promise<OwnProduct | undefined> {
  const lock = toChange ? sql`for update` : sql``;
  return (await sql<OwnProduct>`select ${columns} from intake.products where merchant_id = ${merchantId} and id = ${id} ${lock}`.execute(ctx.tx)).rows[0];
}

export async function ownProducts(ctx: Ctx, merchantId: string, ids: readonly string[]): Promise<OwnProduct[]> {
  return (await sql<OwnProduct>`select ${columns} from intake.products where merchant_id = ${merchantId} and id = any (${ids}) order by id`.execute(ctx.tx))
    .rows;
}

/** How many there are by status, under the other filters: the saved views' counters. */
export async function countByStatus(ctx: Ctx, merchantId: string, filter: ProductFilter): Promise<Record<string, number>> {
  const { rows } = await sql<{
    status: string;
    n: number;
  }>`select status, count(*)::int as n from intake.products where ${where(merchantId, { ...filter, status: undefined })} group by status
    union all select 'pending_' || pending, count(*)::int from intake.products where ${where(merchantId, { ...filter, status: undefined })} and pending is not null group by pending`.execute(
    ctx.tx,
  );
  return Object.fromEntries(rows.map((row) => [row.status, row.n]));
}

/** Working copies by status: one merchant's, or everybody's (operator). */
export async function countProducts(ctx: Ctx, merchantId: string | null): Promise<Record<string, number>> {
  const { rows } = await sql<{
    status: string;
    n: number;
  }>`select status, count(*)::int as n from intake.products where (${merchantId}::text is null or merchant_id = ${merchantId}) group by status order by 2 desc`.execute(
    ctx.tx,
  );
  return Object.fromEntries(rows.map((row) => [row.status, row.n]));
}
