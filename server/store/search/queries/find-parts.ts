import { type RawBuilder, sql } from 'kysely';
import type { Filters } from '../rules/filters.ts';

export type Sort = 'relevance' | 'popular' | 'new' | 'cheap' | 'expensive' | 'discount';
export type FacetFilter = { key: string; condition: RawBuilder<unknown> };

function anyValue(keys: readonly string[]): RawBuilder<unknown> {
  return sql`d.facets && array(select v.value_id from search.values v where v.key = any (${[...keys]}::text[]))`;
}

/** Filters that are facets too: each facet counts as if its own were not set. */
export function facetFilters({ brands, merchants, priceFrom, priceTo, attributes }: Filters): FacetFilter[] {
  const facets: FacetFilter[] = [];
  if (brands.length > 0) facets.push({ key: '@brand', condition: anyValue(brands.map((brand) => `@brand=${brand}`)) });
  if (merchants.length > 0) facets.push({ key: '@merchant', condition: anyValue(merchants.map((id) => `@merchant=${id}`)) });
  if (priceFrom !== undefined || priceTo !== undefined)
    facets.push({ key: '@price', condition: sql`d.price_minor between ${priceFrom ?? 0}::bigint and ${priceTo ?? Number.MAX_SAFE_INTEGER}::bigint` });
  for (const [code, values] of attributes) facets.push({ key: code, condition: anyValue(values.map((value) => `${code}=${value}`)) });
  return facets;
}

const columns: Record<Sort, string> = {
  relevance: 'key_popular',
  popular: 'key_popular',
  new: 'key_new',
  cheap: 'key_cheap',
  expensive: 'key_expensive',
  discount: 'key_discount',
};

/** Rows come by one number, the greatest first: what is in stock, then the sort. All parts are whole numbers below 2^53. */
export function sortKey(sort: Sort, words: boolean): RawBuilder<unknown> {
  if (sort !== 'relevance' || !words) return sql.ref(`d.${columns[sort]}`);
  return sql`((case when d.in_stock then 1e14 else 0 end) + round(ts_rank('{0.05, 0.15, 0.4, 1}', d.terms, c.query) * 1e6) * 1e4 + d.popularity)::float8`;
}

/** The tiles of the statement's `page`, ready to be shown. */
export const tilesOf = sql`coalesce((select jsonb_agg(p.tile || jsonb_build_object('id', p.product_id, 'key', x.key, 'merchant', s.card - 'story' - 'legalName') order by x.key desc, x.product_id desc)
  from page x join search.pages p using (product_id) left join search.merchants s on s.merchant_id = p.tile ->> 'merchantId'), '[]')`;

/** A merchant's name is its own; null when the shop shows it no more. */
export const valueNameOf = sql`case when w.key like '@merchant=%' then (select s.card ->> 'name' from search.merchants s where s.merchant_id = substr(w.key, 11)) else w.name end`;
