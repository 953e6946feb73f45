import { sql } from 'kysely';
import type { Localised } from '#kernel/language';
import type { Ctx } from '#platform/ctx';
import type { ProductContent } from '../content.ts';

export type ShopProduct = { id: string; merchantId: string; slug: string; status: string; publishedAt: Date; content: ProductContent };

/** Published products with their live content: what the shop's read model is made of. Merged ones are shown by their masters. */
export async function productsForShop(ctx: Ctx, ids: readonly string[]): Promise<ShopProduct[]> {
  const { rows } = await sql<ShopProduct>`
    select p.id, p.merchant_id as "merchantId", p.slug, p.status, p.published_at as "publishedAt", v.content
    from catalog.products p join catalog.versions v on v.id = p.live_version_id where p.id = any (${ids}) and p.status = 'published'`.execute(ctx.tx);
  return rows;
}

export type VersionRow = {
  id: string;
  productId: string;
  merchantId: string;
  content: ProductContent;
  contentHash: string;
  author: string;
  source: string;
  at: Date;
};

const versionColumns = sql`id, product_id as "productId", merchant_id as "merchantId", content, content_hash as "contentHash", author, source, at`;

export async function versionsById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, VersionRow>> {
  const { rows } = await sql<VersionRow>`select ${versionColumns} from catalog.versions where id = any (${ids})`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every state of one product's content, newest first. */
export async function versionsOf(ctx: Ctx, productId: string): Promise<VersionRow[]> {
  return (
    await sql<VersionRow>`select ${versionColumns} from catalog.versions where product_id = ${productId} order by at desc, id desc limit 200`.execute(ctx.tx)
  ).rows;
}

/** The content shown in the shop now, by product. */
export async function liveContents(ctx: Ctx, productIds: readonly string[]): Promise<Map<string, ProductContent>> {
  const { rows } = await sql<{ id: string; content: ProductContent }>`
    select p.id, v.content from catalog.products p join catalog.versions v on v.id = p.live_version_id where p.id = any (${productIds})`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, row.content]));
}

export type ProductLine = {
  id: string;
  names: Localised;
  brand: string;
  article: string;
  slug: string;
  status: string;
  categoryCode: string;
  merchantId: string;
  publishedAt: Date;
  mediaId: string | null;
};

export type ProductFilter = {
  status?: string;
  merchantId?: string;
  categoryCodes?: readonly string[];
  q?: string;
  after?: readonly [string, string] | null;
  limit: number;
};

/** The operator's list of products in the shop, newest first. */
export async function findProducts(ctx: Ctx, filter: ProductFilter): Promise<ProductLine[]> {
  const like = filter.q ? `%${filter.q.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  const { rows } = await sql<ProductLine>`
    select p.id, p.names, p.brand, p.article, p.slug, p.status, p.category_code as "categoryCode", p.merchant_id as "merchantId", p.published_at as "publishedAt",
      v.content -> 'media' -> 0 ->> 'id' as "mediaId"
    from catalog.products p join catalog.versions v on v.id = p.live_version_id
    where (${filter.status ?? null}::text is null or p.status = ${filter.status ?? null}) and (${filter.merchantId ?? null}::text is null or p.merchant_id = ${filter.merchantId ?? null})
      and (${filter.categoryCodes ?? null}::text[] is null or p.category_code = any (${filter.categoryCodes ?? null}))
      and (${like}::text is null or p.article ilike ${like} or p.names ->> 'uk' ilike ${like} or p.brand ilike ${like})
      and (${filter.after?.[0] ?? null}::timestamptz is null or (p.published_at, p.id) < (${filter.after?.[0] ?? null}::timestamptz, ${filter.after?.[1] ?? null}))
    order by p.published_at desc, p.id desc limit ${filter.limit}`.execute(ctx.tx);
  return rows;
}
