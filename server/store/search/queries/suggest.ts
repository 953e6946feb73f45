import { sql } from 'kysely';
import { inLanguage } from '#kernel/language';
import type { Ctx } from '#platform/ctx';
import { brandKey, type Directory } from '../rules/directory.ts';
import { queryStems } from '../rules/terms.ts';
import { tokenise } from '../rules/tokens.ts';
import { categoryWordsOf, directoryOf } from './directory.ts';
import type { FoundTile } from './find.ts';
import { alternativesFor, correctionOf } from './listing.ts';
import { presentTiles } from './present.ts';
import { ready } from './ready.ts';
import { calmStamp } from './stamps.ts';

type Row = { alternative: number | null; products: FoundTile[]; brands: { name: string; slug: string; count: number }[] };

/** Two letters fit half of the shop: of so much, the best known is looked at closely. */
const mostRanked = 500;

async function ask(ctx: Ctx, ways: readonly string[], brandPrefix: string): Promise<Row> {
  const { rows } = await sql<Row>`
    with chosen as materialized (
      select a.ord, a.query from (select ord, query::tsquery as query from unnest(${[...ways]}::text[]) with ordinality as w (query, ord)) a
      where exists (select 1 from search.docs d where d.terms @@ a.query) order by a.ord limit 1),
    popular as materialized (select d.product_id, d.in_stock, d.popularity, d.terms, c.query from search.docs d cross join chosen c where d.terms @@ c.query
      order by d.key_popular desc, d.product_id desc limit ${mostRanked}),
    hits as (select product_id, in_stock, popularity, ts_rank('{0.05, 0.15, 0.4, 1}', terms, query) as rank from popular
      order by in_stock desc, rank desc, popularity desc, product_id limit 6)
    select (select ord::int from chosen) as alternative,
      coalesce((select jsonb_agg(p.tile || jsonb_build_object('id', p.product_id, 'key', 0, 'merchant', null) order by h.in_stock desc, h.rank desc, h.popularity desc, h.product_id)
        from hits h join search.pages p using (product_id)), '[]') as products,
      coalesce((select jsonb_agg(b order by b.count desc) from
        (select min(brand_name) as name, brand as slug, count(*)::int as count from search.docs where brand like ${`${brandPrefix.replaceAll(/[\\%_]/g, '\\$&')}%`} group by brand order by 3 desc limit 5) b), '[]') as brands`.execute(
    ctx.tx,
  );
  return rows[0]!;
}

/** Categories whose name begins like a word of the text, or is called so. */
async function categoriesLike(ctx: Ctx, directory: Directory, text: string) {
  const typed = tokenise(text).map((word) => ({ word, stems: queryStems(word, ctx.language) }));
  if (typed.length === 0) return [];
  const fitting = (await categoryWordsOf(ctx)).filter(({ words, stems }) =>
    typed.every((one) => words.some((known) => known.startsWith(one.word)) || one.stems.some((stem) => stems.has(stem))),
  );
  const named = (code: string) => tokenise(inLanguage(directory.categories.get(code)!.names, ctx.language)).some((known) => known.startsWith(typed[0]!.word));
  return fitting
    .map(({ code }) => ({ category: directory.categories.get(code)!, first: named(code) ? 0 : 1 }))
    .sort((a, b) => a.first - b.first)
    .slice(0, 5)
    .map(({ category }) => ({
      ...directory.link(category, ctx.language),
      path: directory.path(category.code).map((one) => inLanguage(one.names, ctx.language)),
    }));
}

/** What a half-typed text may become: goods, categories, brands, and what was meant. Many type the same beginnings: an answer is kept while the shop stays. */
export async function suggestions(ctx: Ctx, text: string) {
  const stamp = await calmStamp(ctx);
  return ready(ctx, { key: `suggest ${text}`, stamp }, async () => ({ value: await suggest(ctx, text), keep: true }));
}

async function suggest(ctx: Ctx, text: string) {
  const directory = await directoryOf(ctx);
  const alternatives = await alternativesFor(ctx, text, true);
  const row = await ask(
    ctx,
    alternatives.map((one) => one.tsquery),
    brandKey(text) || '\u0001',
  );
  const correction = correctionOf(alternatives, row.alternative);
  const tiles = await presentTiles(ctx, directory, row.products);
  const own = await categoriesLike(ctx, directory, text);
  return {
    products: tiles.map(({ id, slug, name, brand, price, image }) => ({ id, slug, name, brand, price, image })),
    categories: own.length > 0 || !correction ? own : await categoriesLike(ctx, directory, correction.text),
    brands: row.brands,
    correction: correction && correction.reading !== 'some' ? correction.text : null,
  };
}
