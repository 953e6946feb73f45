import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { brandKey } from '../rules/directory.ts';
import type { KeptImage, KeptMerchant } from '../rules/shelf.ts';
import { directoryOf } from './directory.ts';
import type { FoundTile } from './find.ts';
import { presentTiles } from './present.ts';
import { shared } from './shared.ts';

/** A handful of products by a rule: what home pages are made of. */
export type ShelfRule = {
  sort: 'popular' | 'new' | 'discount' | 'cheap';
  category?: string;
  brand?: string;
  merchant?: string;
  discount?: boolean;
  limit: number;
};
export type PresentedTile = Awaited<ReturnType<typeof presentTiles>>[number];
export type FilledShelf = { total: number; products: PresentedTile[] };

type Row = { at: number; total: number; items: FoundTile[] };

async function readShelves(ctx: Ctx, rules: readonly ShelfRule[]): Promise<Row[]> {
  const directory = await directoryOf(ctx);
  const asked = rules.map((rule, at) => ({
    ...rule,
    at,
    category: rule.category ? (directory.category(rule.category)?.code ?? rule.category) : null,
    brand: rule.brand ? brandKey(rule.brand) : null,
  }));
  const { rows } = await sql<Row>`
    select r.at, l.total, l.items from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as r (at int, sort text, category text, brand text, merchant text, discount bool, "limit" int)
    cross join lateral (
      with f as materialized (
        select d.product_id, case r.sort when 'new' then d.key_new when 'cheap' then d.key_cheap when 'discount' then d.key_discount else d.key_popular end as key
        from search.docs d
        where (r.category is null or d.categories @> array[r.category]) and (r.brand is null or d.brand = r.brand) and (r.merchant is null or d.merchants @> array[r.merchant])
          and (not coalesce(r.discount, false) or d.discount_percent > 0))
      select (select count(*)::int from f) as total,
        coalesce((select jsonb_agg(p.tile || jsonb_build_object('id', p.product_id, 'key', x.key, 'merchant', s.card - 'story') order by (p.tile ->> 'image') is null, x.key desc, x.product_id desc)
          from (select product_id, key from f order by key desc, product_id desc limit r."limit") x join search.pages p using (product_id)
          left join search.merchants s on s.merchant_id = p.tile ->> 'merchantId'), '[]') as items) l`.execute(ctx.tx);
  return rows;
}

/** Fills many shelves in one statement, in the order asked. Products without a picture stand behind those with one. */
export async function fillShelves(ctx: Ctx, rules: readonly ShelfRule[], city?: string): Promise<FilledShelf[]> {
  const rows = await shared(ctx, `shelves ${JSON.stringify(rules)}`, () => readShelves(ctx, rules));
  const directory = await directoryOf(ctx);
  const byPlace = new Map(rows.map((row) => [row.at, row]));
  const all = await presentTiles(
    ctx,
    directory,
    rows.flatMap((row) => row.items),
    city,
  );
  const tileOf = new Map(all.map((tile) => [tile.id, tile]));
  return rules.map((_, at) => {
    const row = byPlace.get(at);
    return { total: row?.total ?? 0, products: (row?.items ?? []).map((item) => tileOf.get(item.id)!) };
  });
}

export type BrandLine = { name: string; slug: string; count: number };

export function brands(ctx: Ctx, where: { slug?: string; merchant?: string } = {}): Promise<BrandLine[]> {
  return shared(
    ctx,
    `brands ${JSON.stringify(where)}`,
    async () =>
      (
        await sql<BrandLine>`select min(brand_name) as name, brand as slug, count(*)::int as count from search.docs
      where (${where.slug ?? null}::text is null or brand = ${where.slug ?? null}) and (${where.merchant ?? null}::text is null or merchants @> array[${where.merchant ?? null}::text])
      group by brand order by 3 desc, 2`.execute(ctx.tx)
      ).rows,
  );
}

export type CategoryCount = { code: string; count: number; image: KeptImage | null };

/** How many products stand in each category, ancestors included, with the picture of its most popular one. */
export function categoryCounts(ctx: Ctx, where: { brand?: string; codes?: readonly string[] } = {}): Promise<CategoryCount[]> {
  return shared(
    ctx,
    `categoryCounts ${JSON.stringify(where)}`,
    async () =>
      (
        await sql<CategoryCount>`
      with c as (select code, count(*)::int as count, (array_agg(d.product_id order by d.in_stock desc, d.popularity desc, d.product_id))[1] as first
        from search.docs d, unnest(d.categories) code
        where (${where.brand ?? null}::text is null or d.brand = ${where.brand ?? null}) and (${where.codes ?? null}::text[] is null or code = any (${where.codes ?? null}::text[])) group by code)
      select c.code, c.count, nullif(p.tile -> 'image', 'null') as image from c join search.pages p on p.product_id = c.first`.execute(ctx.tx)
      ).rows,
  );
}

export type MerchantShelf = { card: KeptMerchant; products: number; categories: { code: string; count: number }[] };

/** Merchants that sell now, with how much and where most of it is; the best rated first. */
export function sellingMerchants(ctx: Ctx, where: { ids?: readonly string[]; brand?: string } = {}): Promise<MerchantShelf[]> {
  return shared(
    ctx,
    `sellingMerchants ${JSON.stringify(where)}`,
    async () =>
      (
        await sql<MerchantShelf>`
      with sold as (select m as merchant_id, d.categories from search.docs d, unnest(d.merchants) m
        where (${where.ids ?? null}::text[] is null or m = any (${where.ids ?? null}::text[])) and (${where.brand ?? null}::text is null or d.brand = ${where.brand ?? null})),
      counts as (select merchant_id, count(*)::int as products from sold group by merchant_id),
      roots as (select merchant_id, categories[1] as code, count(*)::int as count from sold group by merchant_id, categories[1])
      select s.card, coalesce(c.products, 0) as products,
        coalesce((select jsonb_agg(jsonb_build_object('code', r.code, 'count', r.count) order by r.count desc, r.code) from roots r where r.merchant_id = s.merchant_id), '[]') as categories
      from search.merchants s left join counts c using (merchant_id)
      where s.selling and (c.products > 0 or ${where.ids ?? null}::text[] is not null) and (${where.ids ?? null}::text[] is null or s.merchant_id = any (${where.ids ?? null}::text[]))
        and (${where.brand ?? null}::text is null or c.products > 0)
      order by (s.card ->> 'rating')::float8 desc nulls last, 2 desc, s.merchant_id`.execute(ctx.tx)
      ).rows,
  );
}

/** How many products the shop shows now. */
export function totalProducts(ctx: Ctx): Promise<number> {
  return shared(
    ctx,
    'totalProducts',
    async () =>
      (
        await sql<{
          n: number;
        }>`select coalesce(sum(n), 0)::int as n from (select count as n from search.facet_counts where category = '' and value_id = 0 union all select delta from search.facet_changes where category = '' and value_id = 0) k`.execute(
          ctx.tx,
        )
      ).rows[0]!.n,
  );
}
