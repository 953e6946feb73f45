import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import * as catalog from '#catalog';
import * as merchants from '#merchants';
import * as offers from '#offers';
import * as search from '#search';
import type { Ctx } from '#platform/ctx';
import { type Database, transactAsSystem } from '#platform/database';
import type pg from 'pg';

/** A generator with a seed: the same goods every time. */
let state = 20261122;
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
/** Few are chosen often, most seldom, as in a real shop. */
function skewed<T>(from: readonly T[]): T {
  return from[Math.min(from.length - 1, Math.floor(from.length * (random(1000) / 1000) ** 2.2))]!;
}

const adjectives = [
  'шкіряний',
  'зимовий',
  'літній',
  'дитячий',
  'чорний',
  'класичний',
  'легкий',
  'водонепроникний',
  'теплий',
  'спортивний',
  'вечірній',
  'м’який',
];
const brands = Array.from(
  { length: 180 },
  (_, at) =>
    `${['Nord', 'Vil', 'Karpat', 'Sov', 'Mav', 'Tver', 'Hlyn', 'Krok', 'Poly', 'Vesn'][at % 10]}${['al', 'kha', 'a', 'ex', 'ko', 'ia'][at % 6]}${at > 59 ? at : ''}`,
);

type Leaf = catalog.Category;

function goods(leaf: Leaf, attributes: ReadonlyMap<string, catalog.Attribute>) {
  const facets = [...leaf.required, ...leaf.recommended, ...leaf.optional].flatMap((code) => attributes.get(code) ?? []).filter((attribute) => attribute.facet);
  const chosen: Record<string, string | number | string[]> = {};
  for (const attribute of facets) {
    if (leaf.axes.includes(attribute.code) || random(10) > 6) continue;
    if (attribute.kind === 'number') chosen[attribute.code] = [10, 12, 18, 20, 50, 100, 250, 500][random(8)]!;
    else if (attribute.kind === 'options') chosen[attribute.code] = [skewed(attribute.options).code];
    else if (attribute.options.length > 0) chosen[attribute.code] = skewed(attribute.options).code;
  }
  const colours = attributes.get('colour')!.options;
  const axes = leaf.axes.includes('colour') ? Array.from({ length: 1 + random(4) }, () => skewed(colours).code) : [''];
  const variants = [...new Set(axes)].map((colour) => ({
    id: newId('var'),
    gtin: null,
    axes: (colour ? { colour } : {}) as Record<string, string>,
    weightGrams: 300 + random(4000),
  }));
  const adjective = skewed(adjectives);
  return {
    categoryCode: leaf.code,
    brand: skewed(brands),
    article: `AR-${random(1_000_000)}`,
    name: {
      uk: `${leaf.names.uk} ${adjective} ${random(900) + 100}`,
      ru: `${leaf.names.ru} ${random(900) + 100}`,
      en: `${leaf.names.en} ${random(900) + 100}`,
    },
    description: { uk: `<p>${leaf.names.uk}: ${adjectives.slice(random(6), 6 + random(6)).join(', ')}. Зроблено уважно, служить довго, доглядати легко.</p>` },
    attributes: chosen,
    axes: leaf.axes.includes('colour') ? ['colour'] : [],
    variants,
    media: [],
  };
}

async function sellers(ctx: Ctx): Promise<string[]> {
  const own = await merchants.operatorMerchantId(ctx);
  await sql`insert into merchants.merchants (merchant_id, number, status, kind, name, legal_name, country, tax_number, email, phone, city, logo_letters, logo_colour, hours, dispatch_city, delivery_methods, language,
      rating, registered_at, decide_by, activated_at, changed_at)
    select 'mrc_bench' || n, 1000 + n, 'active', 'company', 'Майстерня ' || n, 'Майстерня ' || n, 'UA', 'bench' || n, 'a@b.test', '+380440000000', 'Львів', 'М', '#0f5f5a', o.hours, 'Львів', o.delivery_methods, 'uk',
      60 + n % 40, o.registered_at, o.decide_by, o.registered_at, o.changed_at from generate_series(1, 60) n, merchants.merchants o where o.merchant_id = ${own}`.execute(
    ctx.tx,
  );
  return [own, ...Array.from({ length: 60 }, (_, at) => `mrc_bench${at + 1}`)];
}

/** Publishes goods with offers by the rooms' doors and makes the shop's rows of them. */
export async function plantShop(database: Database, count: number): Promise<{ publishSeconds: number; rebuildSeconds: number }> {
  const inHouse = <T>(work: (ctx: Ctx) => Promise<T>) => transactAsSystem(database, 'bench', work);
  const sellerIds = await inHouse(sellers);
  const leaves = (await inHouse(catalog.categories)).filter((category) => category.leaf);
  const attributes = new Map((await inHouse(catalog.attributes)).map((attribute) => [attribute.code, attribute]));
  const ids: string[] = [];
  const started = performance.now();
  for (let from = 0; from < count; from += 500) {
    const made = Array.from({ length: Math.min(500, count - from) }, () => ({
      productId: newId('prd'),
      merchantId: skewed(sellerIds),
      content: goods(skewed(leaves), attributes),
    }));
    await inHouse(async (ctx) => {
      const versions = await catalog.saveVersions(
        ctx,
        made.map((one) => ({ ...one, contentHash: one.productId })),
      );
      await offers.upsert(
        ctx,
        made.flatMap((one) =>
          one.content.variants.map((variant) => {
            const priceMinor = Math.round(Math.exp(8.5 + random(5000) / 1000)) * 10;
            return {
              merchantId: one.merchantId,
              sku: variant.id,
              productId: one.productId,
              variantId: variant.id,
              priceMinor,
              oldPriceMinor: random(5) === 0 ? Math.round(priceMinor * 1.25) : null,
              currency: 'UAH',
              stock: random(12),
              available: true,
            };
          }),
        ),
      );
      await offers.activate(ctx, await catalog.publish(ctx, versions));
    });
    ids.push(...made.map((one) => one.productId));
  }
  const published = performance.now();
  for (let from = 0; from < ids.length; from += 500) await inHouse((ctx) => search.rebuild(ctx, ids.slice(from, from + 500)));
  await inHouse((ctx) => sql`update platform.work set state = 'done', done_at = clock_timestamp() where state = 'new'`.execute(ctx.tx));
  return { publishSeconds: (published - started) / 1000, rebuildSeconds: (performance.now() - published) / 1000 };
}

/** Multiplies the shop's rows: the same goods under other ids, at other prices. */
export async function multiplyShop(owner: pg.Client, times: number): Promise<void> {
  const columns = async (table: string) =>
    (
      await owner.query<{ name: string }>(
        `select column_name as name from information_schema.columns where table_schema = 'search' and table_name = $1 and is_generated = 'NEVER'`,
        [table],
      )
    ).rows.map((row) => row.name);
  const changed: Record<string, string> = {
    product_id: `product_id || '-' || n`,
    slug: `slug || '-' || n`,
    price_minor: 'price_minor + 100 * n',
    popularity: 'popularity + n % 7',
  };
  const docs = await columns('docs');
  const pages = await columns('pages');
  for (let from = 1; from < times; from += 10) {
    const copies = `generate_series(${from}, ${Math.min(from + 9, times - 1)}) n`;
    await owner.query(
      `insert into search.pages (${pages.join(', ')}) select ${pages.map((name) => (name === 'tile' ? `tile || jsonb_build_object('slug', slug || '-' || n)` : (changed[name] ?? name))).join(', ')} from search.pages, ${copies} where product_id not like '%-%'`,
    );
    await owner.query(
      `insert into search.docs (${docs.join(', ')}) select ${docs.map((name) => changed[name] ?? name).join(', ')} from search.docs, ${copies} where product_id not like '%-%'`,
    );
  }
}
