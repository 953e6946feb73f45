import { type RawBuilder, sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { preparedRows } from '#platform/database';
import type { Filters } from '../rules/filters.ts';
import type { KeptMerchant, KeptTile } from '../rules/shelf.ts';
import { browse, type BrowseRow } from './browse.ts';
import { facetFilters, type FacetFilter, type Sort, sortKey, tilesOf, valueNameOf } from './find-parts.ts';

export type { Sort } from './find-parts.ts';
export type FoundTile = KeptTile & { id: string; key: number; merchant: KeptMerchant | null };
/** A value with the filter that its rows miss (null: none), how many rows, and its name. */
export type ValueCount = [key: string, failed: string | null, count: number, name: string | null];
export type Price = { min: number; max: number; currency: string };
export type Found = {
  /** Which of the ways to ask found something, from 1; null when none did or nothing was asked. */
  alternative: number | null;
  total: number;
  items: FoundTile[];
  values: ValueCount[];
  price: Price | null;
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
  /** Whether the category has none below it. */
  leaf: boolean;
};

/** Filters that are no facets, and so narrow everything. */
function base(filters: Filters, words: boolean): RawBuilder<unknown>[] {
  return [
    ...(filters.category ? [sql`d.categories @> ${[filters.category]}::text[]`] : []),
    ...(words ? [sql`d.terms @@ c.query`] : []),
    ...(filters.inStock ? [sql`d.in_stock`] : []),
    ...(filters.discount ? [sql`d.discount_percent > 0`] : []),
  ];
}

/** Rows that miss at most one filter, said so that indexes help: for each filter, all the others hold. */
function atMostOneMissed(facets: readonly FacetFilter[]): RawBuilder<unknown>[] {
  if (facets.length < 2) return [];
  const others = facets.map(
    (one) =>
      sql`(${sql.join(
        facets.filter((other) => other !== one).map((other) => other.condition),
        sql` and `,
      )})`,
  );
  return [sql`(${sql.join(others, sql` or `)})`];
}

/** The first way of asking that finds anything in this category. */
function chosen({ alternatives, filters }: Find): RawBuilder<unknown> {
  const category = filters.category ? sql`and d.categories @> ${[filters.category]}::text[]` : sql``;
  return sql`chosen as materialized (
    select a.ord, a.query from (select ord, query::tsquery as query from unnest(${[...alternatives]}::text[]) with ordinality as w (query, ord)) a
    where exists (select 1 from search.docs d where d.terms @@ a.query ${category}) order by a.ord limit 1)`;
}

function matched(find: Find, facets: readonly FacetFilter[]): RawBuilder<unknown> {
  const words = find.alternatives.length > 0;
  const conditions = [...base(find.filters, words), ...atMostOneMissed(facets)];
  const failed =
    facets.length > 0
      ? sql`case ${sql.join(
          facets.map((facet) => sql`when not ${facet.condition} then ${facet.key}::text`),
          sql` `,
        )} end`
      : sql`null::text`;
  return sql`m as materialized (
    select d.product_id, d.price_minor, d.currency, d.facets, ${find.children.length > 0 ? sql`d.categories` : sql`null::text[]`} as categories, ${sortKey(find.sort, words)} as key, ${failed} as failed
    from search.docs d ${words ? sql`cross join chosen c` : sql``} where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`})`;
}

/**
 * Everything that a narrowed listing shows, in one statement: the page of tiles, how many there are, every facet's counts.
 * Arrays are unnested in the select list: a function scan for each row costs four times as much.
 */
async function search(ctx: Ctx, find: Find, facets: readonly FacetFilter[]): Promise<Found> {
  const words = find.alternatives.length > 0;
  const after = find.after ? sql`and (key, product_id) < (${find.after[0]}::float8, ${find.after[1]}::text)` : sql``;
  const rows = await preparedRows(
    ctx.tx,
    sql<Found>`
    with ${words ? sql`${chosen(find)},` : sql``} ${matched(find, facets)},
    page as (select product_id, key from m where failed is null ${after} order by key desc, product_id desc limit ${find.limit + 1}),
    value_counts as (select v, failed, count(*)::int as n from (select unnest(m.facets) as v, m.failed from m) u group by v, failed)
    select ${words ? sql`(select ord::int from chosen)` : sql`null::int`} as alternative,
      (select count(*)::int from m where failed is null) as total,
      ${tilesOf} as items,
      coalesce((select jsonb_agg(jsonb_build_array(w.key, v.failed, v.n, ${valueNameOf})) from value_counts v join search.values w on w.value_id = v.v
        where v.failed is null or starts_with(w.key, v.failed || '=')), '[]') as values,
      (select jsonb_build_object('min', min(price_minor), 'max', max(price_minor), 'currency', min(currency)) from m where failed is null or failed = '@price' having count(*) > 0) as price,
      ${
        find.children.length > 0
          ? sql`coalesce((select jsonb_agg(jsonb_build_array(code, n)) from
        (select code, count(*)::int as n from (select unnest(m.categories) as code from m where failed is null) u where code = any (${[...find.children]}::text[]) group by code) k), '[]')`
          : sql`'[]'::jsonb`
      } as categories`,
  );
  return rows[0]!;
}

function fromBrowse({ items, total, values, price, categories }: BrowseRow): Found {
  return { alternative: null, total, items, values: values.map(([key, count, name]) => [key, null, count, name]), price, categories };
}

/** A listing's page and counts: kept counts where nothing narrows it, counted ones elsewhere. */
export async function findProducts(ctx: Ctx, find: Find): Promise<Found> {
  const facets = facetFilters(find.filters);
  const plain = find.alternatives.length === 0 && facets.length === 0 && !find.filters.inStock && !find.filters.discount;
  return plain ? fromBrowse(await browse(ctx, find)) : search(ctx, find, facets);
}
