import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import { usageOf } from './usage.ts';
import { fileColumns, type FileRow } from '../tables/files.ts';

export type LibraryFilter = { merchantId?: string; q?: string; state?: string; unused?: boolean; ids?: string; cursor?: string; limit: number };

function condition({ merchantId, q, state, unused, ids }: LibraryFilter) {
  const pattern = `%${(q ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql`f.kind <> 'private' and f.removed_at is null and (${merchantId ?? null}::text is null or f.merchant_id = ${merchantId ?? null})
    and (${!q} or f.name ilike ${pattern} or f.source_url ilike ${pattern}) and (${state ?? null}::text is null or f.state = ${state ?? null})
    and (${!unused} or not exists (select 1 from media.uses u where u.file_id = f.id)) and (${!ids} or f.id = any (${(ids ?? '').split(',')}::text[]))`;
}

/** Pictures and documents, newest first. */
export async function filesPage(ctx: Ctx, filter: LibraryFilter) {
  const after = decodeCursor(filter.cursor, 2);
  const { rows } = await sql<FileRow>`
    select ${fileColumns} from media.files f where ${condition(filter)}
      and (${after === null} or (f.created_at, f.id) < (${String(after?.[0] ?? 'epoch')}::timestamptz, ${String(after?.[1] ?? '')}))
    order by f.created_at desc, f.id desc limit ${filter.limit + 1}`.execute(ctx.tx);
  return pageOf(rows, filter.limit, (row) => [row.createdAt.toISOString(), row.id]);
}

/** A merchant's library with its counts and what is left of its quota. */
export async function library(ctx: Ctx, filter: LibraryFilter & { merchantId: string }) {
  const page = await filesPage(ctx, filter);
  const { rows } = await sql<{ all: number; unused: number; failed: number; pending: number }>`
    select count(*)::int as all, count(*) filter (where state = 'failed')::int as failed, count(*) filter (where state = 'pending')::int as pending,
      count(*) filter (where not exists (select 1 from media.uses u where u.file_id = f.id))::int as unused
    from media.files f where ${condition({ merchantId: filter.merchantId, limit: 1 })}`.execute(ctx.tx);
  const usage = await usageOf(ctx, filter.merchantId);
  return { items: page.items, nextCursor: page.nextCursor, counts: rows[0]!, usedBytes: usage.bytes, maxBytes: usage.maxBytes };
}

/** Files of one merchant by id, in the order asked. */
export async function filesOf(ctx: Ctx, merchantId: string, ids: readonly string[]): Promise<FileRow[]> {
  const { rows } =
    await sql<FileRow>`select ${fileColumns} from media.files f where f.merchant_id = ${merchantId} and f.kind <> 'private' and f.removed_at is null
    and f.id = any (${[...ids]}::text[])`.execute(ctx.tx);
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** Refuses with NOT_FOUND. */
export async function fileOf(ctx: Ctx, merchantId: string, id: string): Promise<FileRow> {
  const [file] = await filesOf(ctx, merchantId, [id]);
  if (!file) throw refuse('NOT_FOUND');
  return file;
}
