import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { decodeCursor, encodeCursor } from '#platform/page';
import { directoryOf } from './directory.ts';

/** Addresses of products that somebody sells, by chunks; the first chunk names the categories that have any. */
export async function sitemapChunk(ctx: Ctx, cursor: string | undefined, limit: number) {
  const after = String(decodeCursor(cursor, 1)?.[0] ?? '');
  const { rows } = await sql<{ id: string; slug: string; changedAt: Date }>`
    select p.product_id as id, p.slug, p.changed_at as "changedAt" from search.pages p join search.docs d using (product_id)
    where p.product_id > ${after} order by p.product_id limit ${limit + 1}`.execute(ctx.tx);
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row) => ({ slug: row.slug, changedAt: row.changedAt.toISOString() })),
    nextCursor: rows.length > limit ? encodeCursor([shown.at(-1)!.id]) : null,
    categories: cursor === undefined ? await filledCategories(ctx) : [],
  };
}

async function filledCategories(ctx: Ctx): Promise<string[]> {
  const directory = await directoryOf(ctx);
  const { rows } = await sql<{ code: string }>`select distinct unnest(categories) as code from search.docs order by 1`.execute(ctx.tx);
  return rows.flatMap((row) => directory.categories.get(row.code)?.slug ?? []);
}
