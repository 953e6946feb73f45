import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import type { ProductLine } from './products.ts';

/** One product's line with the version that the shop shows. */
export async function productLine(ctx: Ctx, id: string): Promise<(ProductLine & { liveVersionId: string }) | undefined> {
  const { rows } = await sql<ProductLine & { liveVersionId: string }>`
    select p.id, p.names, p.brand, p.article, p.slug, p.status, p.category_code as "categoryCode", p.merchant_id as "merchantId", p.published_at as "publishedAt",
      p.live_version_id as "liveVersionId", v.content -> 'media' -> 0 ->> 'id' as "mediaId"
    from catalog.products p join catalog.versions v on v.id = p.live_version_id where p.id = ${id}`.execute(ctx.tx);
  return rows[0];
}
