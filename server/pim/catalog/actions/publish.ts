import { sql } from 'kysely';
import { inLanguage } from '#kernel/language';
import { slug } from '#kernel/text';
import { type Ctx, asSystem } from '#platform/ctx';
import { announce } from '#platform/outbox';
import type { ProductContent } from '../content.ts';
import { productsDeactivated, productsPublished } from '../events.ts';
import { type Match, matchPublished } from './match-published.ts';

type VersionRow = { id: string; productId: string; merchantId: string; content: ProductContent };

/** Where the offers of a published product's variants stand: on its own variants, or on those of the product it was merged into. */
export type Placement = { productId: string; variantId: string; shopProductId: string; shopVariantId: string };

/**
 * Puts these versions into the shop and announces it in the plural. A new product whose GTINs are all another merchant's published
 * product's is merged into that one: one page, several offers. Returns where each variant's offers stand.
 */
export async function publish(ctx: Ctx, versionIds: readonly string[]): Promise<Placement[]> {
  if (versionIds.length === 0) return [];
  return asSystem(ctx, async (system) => {
    const { rows: versions } =
      await sql<VersionRow>`select id, product_id as "productId", merchant_id as "merchantId", content from catalog.versions where id = any (${versionIds})`.execute(
        system.tx,
      );
    const matches = await matchPublished(system, versions);
    await writeProducts(system, versions, matches);
    await writeVariants(system, versions);
    const shown = [...new Set(versions.map((version) => matches.get(version.productId)?.productId ?? version.productId))];
    for (let from = 0; from < shown.length; from += 500) await announce(system, productsPublished, { ids: shown.slice(from, from + 500) });
    return versions.flatMap((version) => placements(version, matches.get(version.productId)));
  });
}

function placements(version: VersionRow, match: Match | undefined): Placement[] {
  return version.content.variants.map((variant) => ({
    productId: version.productId,
    variantId: variant.id,
    shopProductId: match?.productId ?? version.productId,
    shopVariantId: match?.variants.get(variant.id) ?? variant.id,
  }));
}

/** The slug is given once, from the name at the first publishing and the id's tail, and never moves with a rename. */
function slugOf(version: VersionRow): string {
  const name = slug(inLanguage(version.content.name, 'uk')).slice(0, 70);
  return `${name || 'product'}-${version.productId.slice(-7)}`;
}

async function writeProducts(ctx: Ctx, versions: readonly VersionRow[], matches: ReadonlyMap<string, Match>): Promise<void> {
  const rows = versions.map((version) => ({
    id: version.productId,
    merchant: version.merchantId,
    category: version.content.categoryCode,
    brand: version.content.brand,
    article: version.content.article,
    slug: slugOf(version),
    names: version.content.name,
    master: matches.get(version.productId)?.productId ?? null,
    version: version.id,
  }));
  await sql`insert into catalog.products (id, merchant_id, category_code, brand, article, slug, names, status, merged_into, live_version_id, published_at, changed_at)
    select p.id, p.merchant, p.category, p.brand, p.article, p.slug, p.names, case when p.master is null then 'published' else 'merged' end, p.master, p.version, ${ctx.now}, ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (id text, merchant text, category text, brand text, article text, slug text, names jsonb, master text, version text)
    order by p.id
    on conflict (id) do update set category_code = excluded.category_code, brand = excluded.brand, article = excluded.article, names = excluded.names,
      status = case when catalog.products.status = 'merged' then 'merged' else excluded.status end, merged_into = coalesce(catalog.products.merged_into, excluded.merged_into),
      live_version_id = excluded.live_version_id, changed_at = excluded.changed_at`.execute(ctx.tx);
}

async function writeVariants(ctx: Ctx, versions: readonly VersionRow[]): Promise<void> {
  const rows = versions.flatMap((version) =>
    version.content.variants.map((variant, position) => ({
      id: variant.id,
      product: version.productId,
      merchant: version.merchantId,
      position,
      gtin: variant.gtin,
      axes: variant.axes,
      weight: variant.weightGrams,
    })),
  );
  await sql`insert into catalog.variants (id, product_id, merchant_id, position, gtin, axes, weight_grams)
    select v.id, v.product, v.merchant, v.position, v.gtin, v.axes, v.weight
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (id text, product text, merchant text, position int, gtin text, axes jsonb, weight int) order by v.id
    on conflict (id) do update set position = excluded.position, gtin = excluded.gtin, axes = excluded.axes, weight_grams = excluded.weight_grams`.execute(
    ctx.tx,
  );
}

/** Hides products from the shop at once; only what is published and the caller may touch. Returns the ids that left. */
export async function deactivate(ctx: Ctx, productIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update catalog.products set status = 'deactivated', changed_at = ${ctx.now}
    where id = any (${[...productIds].sort()}) and status = 'published' returning id`.execute(ctx.tx);
  const ids = rows.map((row) => row.id);
  for (let from = 0; from < ids.length; from += 500) await announce(ctx, productsDeactivated, { ids: ids.slice(from, from + 500) });
  return ids;
}
