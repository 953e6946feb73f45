import { type RawBuilder, sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import type { Filters } from '../rules/filters.ts';
import type { KeptMerchant, KeptTile } from '../rules/shelf.ts';

export type Sort = 'relevance' | 'popular' | 'new' | 'cheap' | 'expensive' | 'discount';
export type FoundTile = KeptTile & { id: string; key: number; merchant: KeptMerchant | null };
export type Found = {
  /** Which of the ways to ask found something, from 1; null when none did or nothing was asked. */
  alternative: number | null;
  total: number;
  items: FoundTile[];
  values: [value: string, failed: string | null, count: number][];
  brands: [slug: string, name: string, count: number][];
  merchants: [id: string, name: string, count: number][];
  price: { min: number; max: number; currency: string } | null;
  categories: [code: string, count: number][];
};

export type Find = {
  filters: Filters;
  /** Ways to ask for the words, the most literal first; empty = no words. */
  alternatives: readonly string[];
  sort: Sort;
  after: readonly [number, string] | null;
  limit: number;
  /** Categories to count, one level below. */
  children: readonly string[];
};

type Facet = { key: string; condition: RawBuilder<unknown> };

/** Filters that are facets too: each facet counts as if its own were not set. */
function facetFilters({ brands, merchants, priceFrom, priceTo, attributes }: Filters): Facet[] {
  const facets: Facet[] = [];
  if (brands.length > 0) facets.push({ key: 'brand', condition: sql`d.brand = any (${brands}::text[])` });
  if (merchants.length > 0) facets.push({ key: 'merchant', condition: sql`d.merchants && ${merchants}::text[]` });
  if (priceFrom !== undefined || priceTo !== undefined) facets.push({ key: 'price', condition: sql`d.price_minor between ${priceFrom ?? 0}::bigint and ${priceTo ?? Number.MAX_SAFE_INTEGER}::bigint` });
  for (const [code, values] of attributes) facets.push({ key: `attr.${code}`, condition: sql`d.av && ${values.map((value) => `${code}=${value}`)}::text[]` });
  return facets;
}

/** Filters that are no facets, and so narrow everything. */
function base(filters: Filters, words: boolean): RawBuilder<unknown> {
  const conditions = [
    ...(filters.category ? [sql`d.categories @> ${[filters.category]}::text[]`] : []),
    ...(words ? [sql`d.terms @@ c.query`] : []),
    ...(filters.inStock ? [sql`d.in_stock`] : []),
    ...(filters.discount ? [sql`d.discount_percent > 0`] : []),
  ];
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

/** Rows come by one number, the greatest first: what is in stock, then the sort. All parts are whole numbers below 2^53. */
function sortKey(sort: Sort, words: boolean): RawBuilder<unknown> {
  const keys: Record<Sort, RawBuilder<unknown>> = {
    relevance: words ? sql`round(ts_rank('{0.05, 0.15, 0.4, 1}', d.terms, c.query) * 1e6) * 1e4 + d.popularity` : sql`d.popularity`,
    popular: sql`d.popularity`,
    new: sql`floor(extract(epoch from d.published_at))`,
    cheap: sql`1e13 - d.price_minor`,
    expensive: sql`d.price_minor`,
    discount: sql`d.discount_percent * 1e5 + d.popularity`,
  };
  return sql`((case when d.in_stock then 1e14 else 0 end) + ${keys[sort]})::float8`;
}

/** The first way of asking that finds anything in this category. */
function chosen({ alternatives, filters }: Find): RawBuilder<unknown> {
  const category = filters.category ? sql`and d.categories @> ${[filters.category]}::text[]` : sql``;
  return sql`chosen as materialized (
    select a.ord, a.query from (select ord, query::tsquery as query from unnest(${[...alternatives]}::text[]) with ordinality as w (query, ord)) a
    where exists (select 1 from search.docs d where d.terms @@ a.query ${category}) order by a.ord limit 1)`;
}

function matched(find: Find): RawBuilder<unknown> {
  const words = find.alternatives.length > 0;
  const facets = facetFilters(find.filters);
  const fails = facets.length > 0 ? sql.join(facets.map((facet) => sql`(not ${facet.condition})::int`), sql` + `) : sql`0`;
  const failed = facets.length > 0 ? sql`case ${sql.join(facets.map((facet) => sql`when not ${facet.condition} then ${facet.key}::text`), sql` `)} end` : sql`null::text`;
  return sql`m as materialized (
    select d.product_id, d.brand, d.brand_name, d.merchants, d.price_minor, d.currency, d.categories, d.av, ${sortKey(find.sort, words)} as key, ${failed} as failed
    from search.docs d ${words ? sql`cross join chosen c` : sql``} where ${base(find.filters, words)} and ${fails} <= 1)`;
}

/**
 * Everything that a listing shows, in one statement: the page of tiles, how many there are, every facet's counts.
 * Arrays are unnested in the select list: a function scan for each row costs four times as much.
 */
export async function findProducts(ctx: Ctx, find: Find): Promise<Found> {
  const words = find.alternatives.length > 0;
  const after = find.after ? sql`and (key, product_id) < (${find.after[0]}::float8, ${find.after[1]}::text)` : sql``;
  const { rows } = await sql<Found>`
    with ${words ? sql`${chosen(find)},` : sql``} ${matched(find)},
    page as (select product_id, key from m where failed is null ${after} order by key desc, product_id desc limit ${find.limit + 1}),
    value_counts as (select v, failed, count(*)::int as n from (select unnest(m.av) as v, m.failed from m where m.failed is null or m.failed like 'attr.%') u group by v, failed)
    select ${words ? sql`(select ord::int from chosen)` : sql`null::int`} as alternative,
      (select count(*)::int from m where failed is null) as total,
      coalesce((select jsonb_agg(p.tile || jsonb_build_object('id', p.product_id, 'key', x.key, 'merchant', s.card - 'story' - 'legalName') order by x.key desc, x.product_id desc)
        from page x join search.pages p using (product_id) left join search.merchants s on s.merchant_id = p.tile ->> 'merchantId'), '[]') as items,
      coalesce((select jsonb_agg(jsonb_build_array(v, failed, n)) from value_counts), '[]') as values,
      coalesce((select jsonb_agg(jsonb_build_array(b.brand, b.name, b.n) order by b.n desc, b.brand) from
        (select brand, min(brand_name) as name, count(*)::int as n from m where failed is null or failed = 'brand' group by brand order by 3 desc, 1 limit 200) b), '[]') as brands,
      coalesce((select jsonb_agg(jsonb_build_array(o.id, s.card ->> 'name', o.n) order by o.n desc, o.id) from
        (select id, count(*)::int as n from (select unnest(m.merchants) as id from m where failed is null or failed = 'merchant') u group by id order by 2 desc, 1 limit 60) o
        join search.merchants s on s.merchant_id = o.id), '[]') as merchants,
      (select jsonb_build_object('min', min(price_minor), 'max', max(price_minor), 'currency', min(currency)) from m where failed is null or failed = 'price' having count(*) > 0) as price,
      coalesce((select jsonb_agg(jsonb_build_array(code, n)) from
        (select code, count(*)::int as n from (select unnest(m.categories) as code from m where failed is null) u where code = any (${[...find.children]}::text[]) group by code) k), '[]') as categories`.execute(ctx.tx);
  return rows[0]!;
}
