import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import type { KeptMerchant, Shelf } from '../rules/shelf.ts';
import type { Word } from '../rules/terms-of-product.ts';

/** Takes the products' turns: of two rebuilds of one product the later one waits, and sees what the earlier one saw and more. */
export async function takeTurns(ctx: Ctx, productIds: readonly string[]): Promise<void> {
  await sql`insert into search.turns as t (product_id) select id from unnest(${[...productIds].sort()}::text[]) as id order by id
    on conflict (product_id) do update set turn = t.turn + 1`.execute(ctx.tx);
}

export async function writeShelves(ctx: Ctx, shelves: readonly Shelf[]): Promise<void> {
  if (shelves.length === 0) return;
  const pages = shelves.map(({ doc: _, ...page }) => page);
  await sql`insert into search.pages as p (product_id, slug, category, tile, page, offers, media_ids, changed_at)
    select i."productId", i.slug, i.category, i.tile, i.page, i.offers, i."mediaIds", ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(pages)}::jsonb) as i ("productId" text, slug text, category text, tile jsonb, page jsonb, offers jsonb, "mediaIds" text[])
    order by i."productId"
    on conflict (product_id) do update set slug = excluded.slug, category = excluded.category, tile = excluded.tile, page = excluded.page, offers = excluded.offers,
      media_ids = excluded.media_ids, changed_at = excluded.changed_at
    where (p.slug, p.tile, p.page, p.offers, p.media_ids) is distinct from (excluded.slug, excluded.tile, excluded.page, excluded.offers, excluded.media_ids)`.execute(
    ctx.tx,
  );
  const docs = shelves.flatMap((shelf) => (shelf.doc ? [{ productId: shelf.productId, category: shelf.category, ...shelf.doc }] : []));
  await writeValues(ctx, docs);
  await sql`insert into search.docs as d (product_id, category, categories, brand, brand_name, merchants, price_minor, currency, discount_percent, in_stock, popularity, published_seconds, facets, terms)
    select i."productId", i.category, i.categories, i.brand, i."brandName", i.merchants, i."priceMinor", i.currency, i."discountPercent", i."inStock", i.popularity, floor(extract(epoch from i."publishedAt"))::bigint,
      array(select v.value_id from search.values v where v.key = any (i.facets) order by v.value_id), i.terms::tsvector
    from jsonb_to_recordset(${JSON.stringify(docs)}::jsonb) as i ("productId" text, category text, categories text[], brand text, "brandName" text, merchants text[], "priceMinor" bigint, currency text,
      "discountPercent" int, "inStock" bool, popularity int, "publishedAt" timestamptz, facets text[], terms text)
    order by i."productId"
    on conflict (product_id) do update set category = excluded.category, categories = excluded.categories, brand = excluded.brand, brand_name = excluded.brand_name, merchants = excluded.merchants,
      price_minor = excluded.price_minor, currency = excluded.currency, discount_percent = excluded.discount_percent, in_stock = excluded.in_stock,
      popularity = excluded.popularity, published_seconds = excluded.published_seconds, facets = excluded.facets, terms = excluded.terms
    where (d.category, d.categories, d.brand, d.brand_name, d.merchants, d.price_minor, d.currency, d.discount_percent, d.in_stock, d.popularity, d.published_seconds, d.facets, d.terms)
      is distinct from (excluded.category, excluded.categories, excluded.brand, excluded.brand_name, excluded.merchants, excluded.price_minor, excluded.currency, excluded.discount_percent,
        excluded.in_stock, excluded.popularity, excluded.published_seconds, excluded.facets, excluded.terms)`.execute(ctx.tx);
}

/** Values met for the first time get their number. */
async function writeValues(ctx: Ctx, docs: readonly { facets: string[]; brandName: string }[]): Promise<void> {
  const names = new Map(docs.flatMap((doc) => doc.facets.map((key) => [key, key.startsWith('@brand=') ? doc.brandName : ''] as const)));
  const keys = [...names.keys()].sort();
  await sql`insert into search.values (key, name) select key, name from unnest(${keys}::text[], ${keys.map((key) => names.get(key)!)}::text[]) as i (key, name)
    where not exists (select 1 from search.values v where v.key = i.key) order by key on conflict do nothing`.execute(ctx.tx);
}

/** Removes what must not be found any more, and the pages of what is not in the shop at all. */
export async function removeShelves(ctx: Ctx, withoutDoc: readonly string[], withoutPage: readonly string[]): Promise<void> {
  if (withoutDoc.length > 0) await sql`delete from search.docs where product_id = any (${withoutDoc})`.execute(ctx.tx);
  if (withoutPage.length > 0) await sql`delete from search.pages where product_id = any (${withoutPage})`.execute(ctx.tx);
}

/** New words join the vocabulary at once; how often each stands in the shop is counted by a job. */
export async function writeWords(ctx: Ctx, words: readonly Word[]): Promise<void> {
  const byTerm = new Map<string, Word & { count: number }>();
  for (const word of words) {
    const known = byTerm.get(word.term);
    if (known) known.count += 1;
    else byTerm.set(word.term, { ...word, count: 1 });
  }
  const sorted = [...byTerm.values()].sort((a, b) => (a.term < b.term ? -1 : 1));
  await sql`insert into search.vocabulary (term, word, count)
    select * from unnest(${sorted.map((word) => word.term)}::text[], ${sorted.map((word) => word.word)}::text[], ${sorted.map((word) => word.count)}::int[]) on conflict do nothing`.execute(
    ctx.tx,
  );
}

/** Cards that are as they were are not touched: rebuilds of one merchant's goods would wait for each other at its row. */
export async function writeMerchants(ctx: Ctx, cards: readonly (KeptMerchant & { selling: boolean })[]): Promise<void> {
  const rows = cards.map(({ selling, ...card }) => ({ id: card.id, selling, card })).sort((a, b) => (a.id < b.id ? -1 : 1));
  await sql`insert into search.merchants as m (merchant_id, card, selling, changed_at)
    select i.id, i.card, i.selling, ${ctx.now} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i (id text, card jsonb, selling bool)
    where not exists (select 1 from search.merchants k where k.merchant_id = i.id and k.card = i.card and k.selling = i.selling)
    on conflict (merchant_id) do update set card = excluded.card, selling = excluded.selling, changed_at = excluded.changed_at
    where (m.card, m.selling) is distinct from (excluded.card, excluded.selling)`.execute(ctx.tx);
}

export async function soldUnits(ctx: Ctx, productIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; units: number }>`select product_id as id, units from search.sales where product_id = any (${productIds})`.execute(
    ctx.tx,
  );
  return new Map(rows.map((row) => [row.id, row.units]));
}

export async function addSold(ctx: Ctx, sold: ReadonlyMap<string, number>): Promise<void> {
  const ids = [...sold.keys()].sort();
  await sql`insert into search.sales as s (product_id, units) select * from unnest(${ids}::text[], ${ids.map((id) => sold.get(id)!)}::int[])
    on conflict (product_id) do update set units = s.units + excluded.units`.execute(ctx.tx);
}
