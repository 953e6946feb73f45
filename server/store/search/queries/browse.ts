import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { preparedRows } from '#platform/database';
import type { Find, FoundTile, Price } from './find.ts';
import { sortKey, tilesOf, valueNameOf } from './find-parts.ts';

export type BrowseRow = {
  items: FoundTile[];
  total: number;
  values: [key: string, count: number, name: string | null][];
  price: Price | null;
  categories: [code: string, count: number][];
};

/** A category (or everything) as it is, in one statement: the page along an index, counts from those kept. */
export async function browse(ctx: Ctx, { filters, sort, after, limit, children, leaf }: Find): Promise<BrowseRow> {
  const { category } = filters;
  const key = sortKey(sort, false);
  const narrowed = category === undefined ? sql`true` : leaf ? sql`d.category = ${category}` : sql`d.categories @> ${[category]}::text[]`;
  const from = after ? sql`and (${key}, d.product_id) < (${after[0]}::float8, ${after[1]}::text)` : sql``;
  const statement = sql<BrowseRow>`
    with page as materialized (select d.product_id, ${key} as key from search.docs d where ${narrowed} ${from} order by ${key} desc, d.product_id desc limit ${limit + 1}),
    counted as materialized (select value_id, sum(n)::int as n from (
        select value_id, count as n from search.facet_counts where category = ${category ?? ''}
        union all select value_id, delta from search.facet_changes where category = ${category ?? ''}) k group by value_id having sum(n) > 0)
    select ${tilesOf} as items,
      coalesce((select n from counted where value_id = 0), 0) as total,
      coalesce((select jsonb_agg(jsonb_build_array(w.key, c.n, ${valueNameOf})) from counted c join search.values w using (value_id)), '[]') as values,
      (select jsonb_build_object('min', x.low, 'max', x.high, 'currency', x.currency) from (select
        (select d.price_minor from search.docs d where ${narrowed} order by d.price_minor limit 1) as low,
        (select d.price_minor from search.docs d where ${narrowed} order by d.price_minor desc limit 1) as high,
        (select d.currency from search.docs d where ${narrowed} limit 1) as currency) x where x.low is not null) as price,
      coalesce((select jsonb_agg(jsonb_build_array(k.category, k.n)) from (select category, sum(n)::int as n from (
        select category, count as n from search.facet_counts where value_id = 0 and category = any (${[...children]}::text[])
        union all select category, delta from search.facet_changes where value_id = 0 and category = any (${[...children]}::text[])) y group by category having sum(n) > 0) k), '[]') as categories`;
  const rows = leaf ? await preparedRows(ctx.tx, statement) : (await statement.execute(ctx.tx)).rows;
  return rows[0]!;
}
