import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { z } from 'zod';
import * as catalog from '#catalog';
import * as offers from '#offers';
import * as stock from '#stock';
import { startTestServer, type TestServer } from '#testing/server';
import { foldCounts } from './actions/fold-counts.ts';
import { rebuild } from './actions/rebuild.ts';
import type { getProduct, listProducts, suggest } from './contract.ts';
import { inHouse, ownMerchant, plant, type Planted, secondMerchant } from './testing/market.ts';

type Listing = z.output<NonNullable<(typeof listProducts)['output']>>;
type Page = z.output<NonNullable<(typeof getProduct)['output']>>;
type Suggestions = z.output<NonNullable<(typeof suggest)['output']>>;

let server: TestServer;
let own: string;
let other: string;
let goods: Planted[];

const colours = ['black', 'white', 'emerald'];
const brands = ['Nordal', 'Крок', 'TVERD'];

before(async () => {
  server = await startTestServer();
  own = await ownMerchant(server);
  other = await inHouse(server, (ctx) => secondMerchant(ctx, 'Друга майстерня'));
  goods = await inHouse(server, (ctx) =>
    plant(ctx, [
      ...Array.from({ length: 18 }, (_, at) => ({
        merchantId: at % 2 === 0 ? own : other,
        name: { uk: `Кросівки шкіряні Court ${at + 1}`, en: `Leather sneakers Court ${at + 1}` },
        brand: brands[at % 3]!,
        category: 'women-dresses',
        price: 100_000 + at * 10_000,
        ...(at % 4 === 0 ? { oldPrice: 300_000 } : {}),
        colour: colours[at % 3 === 0 ? at % 2 : 2]!,
        attributes: { season: at % 5 === 0 ? 'winter' : 'summer', material: ['leather'] },
      })),
      {
        merchantId: own,
        name: { uk: 'Дриль ударний 18 В' },
        brand: 'TVERD',
        category: 'women-dresses',
        price: 250_000,
        gtin: '4820000000017',
        article: 'TV-900',
      },
      { merchantId: own, name: { uk: 'Немає в наявності' }, brand: 'TVERD', category: 'women-dresses', price: 5_000, stock: 0 },
    ]),
  );
  await server.settle();
});
after(() => server.stop());

async function list(query: Record<string, string | number> = {}, language = 'uk'): Promise<Listing> {
  const text = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)])).toString();
  const answer = await server.call<Listing>('GET', `/store/products?${text}`, undefined, { language });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}

/** Business statements that a request sends to the reading pool. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const pool = server.database.publicPool;
  const seen = (client: { query: unknown }) => {
    const query = client.query as (...parts: unknown[]) => unknown;
    client.query = (...parts: unknown[]) => {
      count += 1;
      return query.apply(client, parts);
    };
    return () => {
      client.query = query;
    };
  };
  const undo: (() => void)[] = [];
  const wrapped = new Set<unknown>();
  pool.on('acquire', (client) => {
    if (wrapped.has(client)) return;
    wrapped.add(client);
    undo.push(seen(client as unknown as { query: unknown }));
  });
  await work();
  pool.removeAllListeners('acquire');
  for (const back of undo) back();
  return count;
}

test('a published product with an offer is found, with price, merchant and promise', async () => {
  const page = await list({ category: 'women-dresses' });
  assert.equal(page.total, 20);
  const first = page.items[0]!;
  assert.ok(first.price.amount > 0 && first.merchant.name && first.slug);
  assert.equal(page.category!.path.at(-1)!.code, 'women-dresses');
  assert.equal(page.items.at(-1)!.name, 'Немає в наявності');
});

test('the count of a facet’s value is the total when that value alone is chosen', async () => {
  for (const given of [
    {},
    { brand: 'nordal' },
    { 'attr.season': 'winter', brand: 'nordal,krok' },
    { 'attr.colour': 'emerald', priceFrom: 120_000 },
    { q: 'кросівки', merchant: other },
  ]) {
    const page = await list(given as Record<string, string>);
    for (const facet of page.facets.filter((one) => one.kind !== 'range')) {
      for (const value of facet.values) {
        const chosen = await list({ ...given, [facet.code]: value.value } as Record<string, string>);
        assert.equal(chosen.total, value.count, `${JSON.stringify(given)} ${facet.code}=${value.value}`);
      }
    }
  }
});

test('kept counts are what counting says, folded or not', async () => {
  const facetsOf = (page: Listing) =>
    page.facets.filter((facet) => facet.kind !== 'range').map((facet) => [facet.code, facet.values.map((value) => [value.value, value.name, value.count])]);
  for (const category of [{}, { category: 'clothing' }, { category: 'women-dresses' }] as Record<string, string>[]) {
    const kept = await list(category);
    const counted = await list({ ...category, priceFrom: 1 });
    assert.ok(kept.total > 0 && kept.facets.length > 3);
    assert.deepEqual([kept.total, kept.categories, facetsOf(kept)], [counted.total, counted.categories, facetsOf(counted)]);
    await inHouse(server, foldCounts);
    assert.deepEqual(facetsOf(await list({ ...category, limit: 23 })), facetsOf(kept));
  }
});

test('the price facet ignores its own filter and keeps to the others', async () => {
  const all = await list({ brand: 'nordal' });
  const narrowed = await list({ brand: 'nordal', priceFrom: 150_000, priceTo: 200_000 });
  const range = (page: Listing) => page.facets.find((facet) => facet.code === 'price')!.range;
  assert.deepEqual(range(narrowed), range(all));
  assert.ok(narrowed.items.every((item) => item.price.amount >= 150_000 && item.price.amount <= 200_000));
});

test('every sort pages through each product exactly once, in order', async () => {
  for (const sort of ['popular', 'new', 'cheap', 'expensive', 'discount', 'relevance']) {
    const seen: { id: string; price: number; inStock: boolean }[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Listing = await list({ sort, limit: 7, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((item) => ({ id: item.id, price: item.price.amount, inStock: item.inStock })));
      cursor = page.nextCursor;
    }
    assert.equal(new Set(seen.map((item) => item.id)).size, 20, sort);
    assert.equal(seen.length, 20, sort);
    const prices = seen.filter((item) => item.inStock).map((item) => item.price);
    if (sort === 'cheap')
      assert.deepEqual(
        prices,
        prices.toSorted((a, b) => a - b),
      );
    if (sort === 'expensive')
      assert.deepEqual(
        prices,
        prices.toSorted((a, b) => b - a),
      );
  }
});

test('words are found with endings, slips, another keyboard, other letters, and codes', async () => {
  assert.equal((await list({ q: 'кросівка' })).total, 18);
  assert.equal((await list({ q: 'sneaker leather' })).total, 18);
  const slip = await list({ q: 'кросвіки' });
  assert.equal(slip.total, 18);
  assert.equal(slip.correction!.reading, 'typo');
  const keyboard = await list({ q: 'rhjcsdrb' });
  assert.equal(keyboard.total, 18);
  assert.equal(keyboard.correction!.reading, 'layout');
  assert.equal((await list({ q: '4820000000017' })).items[0]!.name, 'Дриль ударний 18 В');
  assert.equal((await list({ q: 'TV-900' })).items[0]!.name, 'Дриль ударний 18 В');
});

test('what nobody found is kept for the operator', async () => {
  assert.equal((await list({ q: 'холодильник' })).total, 0);
  await list({ q: 'Холодильник' });
  const { rows } = await server.database.pool
    .query<{ times: number }>(`begin; set local role app_system; select times from search.misses where text = 'холодильник'; commit`)
    .then((results) => (results as unknown as { rows: { times: number }[] }[])[2]!);
  assert.equal(rows[0]!.times, 2);
});

test('an unknown attribute is refused at its key, an unknown category is not there', async () => {
  const answer = await server.call<{ code: string; fields: { path: string }[] }>('GET', '/store/products?attr.flavour=mint');
  assert.equal(answer.status, 400);
  assert.deepEqual(
    answer.body.fields.map((field) => field.path),
    ['query.attr.flavour'],
  );
  assert.equal((await server.call('GET', '/store/products?category=nowhere')).status, 404);
  assert.equal((await server.call('GET', '/store/products?cursor=abc')).status, 400);
});

test('a product page shows variants, attributes in words, offers with merchants, and the best one', async () => {
  const tile = (await list({ q: 'court 3' })).items[0]!;
  const { status, body } = await server.call<Page>('GET', `/store/products/${tile.slug}`, undefined, { language: 'en' });
  assert.equal(status, 200);
  assert.match(body.name, /Leather sneakers/);
  assert.equal(body.axes[0]!.kind, 'colour');
  assert.ok(body.attributes.some((attribute) => attribute.name === 'Season' && attribute.text.length > 0));
  assert.equal(body.offers.length, 1);
  assert.equal(body.bestOfferId, body.offers[0]!.id);
  assert.equal(typeof body.offers[0]!.merchant.open, 'boolean');
  assert.ok(body.similar.length > 0 && body.similar.every((one) => one.id !== body.id));
  assert.equal((await server.call('GET', '/store/products/nothing-here')).status, 404);
});

test('a listing and a product page send at most two statements', async () => {
  const slug = (await list({ category: 'women-dresses', q: 'кросівки' })).items[0]!.slug;
  assert.ok((await statementsOf(() => list({ category: 'women-dresses', q: 'кросвіки', brand: 'nordal' }))) <= 2);
  await server.call('GET', `/store/products/${slug}`);
  const onPage = await statementsOf(() => server.call('GET', `/store/products/${slug}`));
  assert.ok(onPage >= 1 && onPage <= 2, String(onPage));
});

test('suggestions name products, categories and brands', async () => {
  const { body } = await server.call<Suggestions>('GET', '/store/suggest?q=крос');
  assert.ok(body.products.length > 0);
  assert.ok((await server.call<Suggestions>('GET', '/store/suggest?q=nor')).body.brands.some((brand) => brand.slug === 'nordal'));
  assert.ok((await server.call<Suggestions>('GET', '/store/suggest?q=сукн')).body.categories.length > 0);
  const again = await statementsOf(() => server.call('GET', '/store/suggest?q=крос'));
  assert.equal(again, 1, 'what many type is answered without searching anew');
});

test('prices and stock follow the offers; a hidden merchant and a deactivated product leave at once', async () => {
  const target = goods[1]!;
  await inHouse(server, async (ctx) => {
    await stock.setAvailable(ctx, [{ offerId: target.offerId, merchantId: other, quantity: 0 }]);
  });
  await server.settle();
  const all = await list({ limit: 50 });
  assert.equal(all.items.find((item) => item.id === target.productId)!.inStock, false);
  const slug = all.items.find((item) => item.id === goods[3]!.productId)!.slug;

  await inHouse(server, (ctx) => offers.hideMerchant(ctx, other, true));
  await server.settle();
  const without = await list({ limit: 50 });
  assert.equal(without.total, 11);
  assert.ok(without.items.every((item) => item.merchant.id === own));
  assert.equal((await server.call<Page>('GET', `/store/products/${slug}`)).body.offers.length, 0);
  await inHouse(server, (ctx) => offers.hideMerchant(ctx, other, false));
  await server.settle();
  assert.equal((await list()).total, 20);

  await inHouse(server, (ctx) => catalog.deactivate(ctx, [goods[0]!.productId]));
  await server.settle();
  assert.equal((await list()).total, 19);
  const { rows } = await server.database.publicPool.query('select 1 from search.pages where product_id = $1', [goods[0]!.productId]);
  assert.equal(rows.length, 0);
});

test('a price that changes is in the next answer, on the list and on the page, before any time has passed', async () => {
  const target = goods[2]!;
  const find = async () => (await list({ limit: 50 })).items.find((item) => item.id === target.productId)!;
  const { slug } = await find();
  for (const price of [777_700, 555_500, 333_300]) {
    await inHouse(server, (ctx) => sql`update offers.offers set price_minor = ${price}, old_price_minor = null where id = ${target.offerId}`.execute(ctx.tx));
    await inHouse(server, (ctx) => rebuild(ctx, [target.productId]));
    assert.equal((await find()).price.amount, price);
    assert.equal((await server.call<Page>('GET', `/store/products/${slug}`)).body.price!.amount, price);
  }
});

test('goods that are saved but not published never appear', async () => {
  const before = (await list()).total;
  await inHouse(server, (ctx) =>
    catalog.saveVersions(ctx, [
      {
        productId: 'prd_draft',
        merchantId: own,
        contentHash: 'x',
        content: {
          categoryCode: 'women-dresses',
          brand: 'Draft',
          article: 'D',
          name: { uk: 'Чернетка' },
          description: {},
          attributes: {},
          axes: [],
          variants: [],
          media: [],
        },
      },
    ]),
  );
  await server.settle();
  assert.equal((await list()).total, before);
  assert.equal((await list({ q: 'чернетка' })).total, 0);
});
