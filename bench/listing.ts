import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { sql } from 'kysely';
import pg from 'pg';
import { newId } from '#kernel/ids';
import * as catalog from '#catalog';
import * as merchants from '#merchants';
import * as offers from '#offers';
import type { Ctx } from '#platform/ctx';
import { transactAsSystem } from '#platform/database';
import { startTestServer } from '#testing/server';
import * as search from '#search';

const { values } = parseArgs({ options: { products: { type: 'string', default: '8000' }, seconds: { type: 'string', default: '5' }, connections: { type: 'string', default: '8' }, json: { type: 'boolean', default: false } } });
const count = Number(values.products);

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

const adjectives = ['шкіряний', 'зимовий', 'літній', 'дитячий', 'чорний', 'класичний', 'легкий', 'водонепроникний', 'теплий', 'спортивний', 'вечірній', 'м’який'];
const brands = Array.from({ length: 180 }, (_, at) => `${['Nord', 'Vil', 'Karpat', 'Sov', 'Mav', 'Tver', 'Hlyn', 'Krok', 'Poly', 'Vesn'][at % 10]}${['al', 'kha', 'a', 'ex', 'ko', 'ia'][at % 6]}${at > 59 ? at : ''}`);

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
  const variants = [...new Set(axes)].map((colour) => ({ id: newId('var'), gtin: null, axes: (colour ? { colour } : {}) as Record<string, string>, weightGrams: 300 + random(4000) }));
  const adjective = skewed(adjectives);
  return {
    categoryCode: leaf.code,
    brand: skewed(brands),
    article: `AR-${random(1_000_000)}`,
    name: { uk: `${leaf.names.uk} ${adjective} ${random(900) + 100}`, ru: `${leaf.names.ru} ${random(900) + 100}`, en: `${leaf.names.en} ${random(900) + 100}` },
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
      60 + n % 40, o.registered_at, o.decide_by, o.registered_at, o.changed_at from generate_series(1, 60) n, merchants.merchants o where o.merchant_id = ${own}`.execute(ctx.tx);
  return [own, ...Array.from({ length: 60 }, (_, at) => `mrc_bench${at + 1}`)];
}

async function plant(server: Awaited<ReturnType<typeof startTestServer>>): Promise<{ ids: string[]; publishSeconds: number }> {
  const inHouse = <T>(work: (ctx: Ctx) => Promise<T>) => transactAsSystem(server.database, 'bench', work);
  const sellerIds = await inHouse(sellers);
  const leaves = (await inHouse(catalog.categories)).filter((category) => category.leaf);
  const attributes = new Map((await inHouse(catalog.attributes)).map((attribute) => [attribute.code, attribute]));
  const ids: string[] = [];
  const started = performance.now();
  for (let from = 0; from < count; from += 500) {
    const made = Array.from({ length: Math.min(500, count - from) }, () => ({ productId: newId('prd'), merchantId: skewed(sellerIds), content: goods(skewed(leaves), attributes) }));
    await inHouse(async (ctx) => {
      const versions = await catalog.saveVersions(ctx, made.map((one) => ({ ...one, contentHash: one.productId })));
      await offers.upsert(
        ctx,
        made.flatMap((one) =>
          one.content.variants.map((variant) => {
            const priceMinor = Math.round(Math.exp(8.5 + random(5000) / 1000)) * 10;
            return { merchantId: one.merchantId, sku: variant.id, productId: one.productId, variantId: variant.id, priceMinor, oldPriceMinor: random(5) === 0 ? Math.round(priceMinor * 1.25) : null, currency: 'UAH', stock: random(12), available: true };
          }),
        ),
      );
      await offers.activate(ctx, await catalog.publish(ctx, versions));
    });
    ids.push(...made.map((one) => one.productId));
  }
  return { ids, publishSeconds: (performance.now() - started) / 1000 };
}

const server = await startTestServer();
try {
  const { ids, publishSeconds } = await plant(server);
  const started = performance.now();
  for (let from = 0; from < ids.length; from += 500) await transactAsSystem(server.database, 'bench', (ctx) => search.rebuild(ctx, ids.slice(from, from + 500)));
  const rebuildSeconds = (performance.now() - started) / 1000;
  await transactAsSystem(server.database, 'bench', (ctx) => sql`update platform.work set state = 'done', done_at = clock_timestamp() where state = 'new'`.execute(ctx.tx));
  const owner = new pg.Client({ connectionString: server.superuserUrl });
  await owner.connect();
  await owner.query('vacuum analyze search.docs');
  await owner.query('vacuum analyze search.pages');
  await owner.end();
  await server.server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.server.address() as { port: number };
  const first = (await (await fetch(`http://127.0.0.1:${port}/api/v1/store/products?limit=24`)).json()) as { total: number; items: { slug: string }[] };
  const paths: Record<string, string> = {
    category: '/store/products?category=women-dresses&limit=24',
    categoryFiltered: '/store/products?category=clothing&attr.colour=black,white&priceTo=300000&limit=24',
    branch: '/store/products?category=clothing&limit=24',
    everything: '/store/products?limit=24',
    words: `/store/products?q=${encodeURIComponent('сукня чорна')}&limit=24`,
    mistyped: `/store/products?q=${encodeURIComponent('кросвіки')}&limit=24`,
    product: `/store/products/${first.items[0]!.slug}`,
    suggest: `/store/suggest?q=${encodeURIComponent('сук')}`,
    home: '/store/home',
  };
  const results: Record<string, unknown> = { products: first.total, publishSeconds, rebuildSeconds, rebuildPerSecond: Math.round(ids.length / rebuildSeconds) };
  for (const [name, path] of Object.entries(paths)) {
    const url = `http://127.0.0.1:${port}/api/v1${path}`;
    await autocannon({ url, connections: 2, duration: 1 });
    const one = await autocannon({ url, connections: 1, duration: Number(values.seconds) / 2 });
    const many = await autocannon({ url, connections: Number(values.connections), duration: Number(values.seconds) });
    results[name] = { alone: { p50Ms: one.latency.p50, p97Ms: one.latency.p97_5, p99Ms: one.latency.p99 }, together: { perSecond: Math.round(many.requests.average), p50Ms: many.latency.p50, p97Ms: many.latency.p97_5 }, failed: many.non2xx + many.errors };
  }
  const conditions = { products: count, connections: Number(values.connections), seconds: Number(values.seconds), cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim() };
  process.stdout.write(`${JSON.stringify({ name: 'listing', conditions, results }, null, values.json ? 0 : 2)}\n`);
} finally {
  await new Promise((resolve) => setTimeout(resolve, 500));
  await server.stop();
}
