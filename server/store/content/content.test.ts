import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { z } from 'zod';
import { languages } from '#kernel/language';
import * as catalog from '#catalog';
import * as offers from '#offers';
import { newId } from '#kernel/ids';
import * as merchants from '#merchants';
import type { Ctx } from '#platform/ctx';
import { transactAsSystem } from '#platform/database';
import { startTestServer, type TestServer } from '#testing/server';
import { changeHome } from './actions/change-home.ts';
import type { getBrand, getHome, getPage, getStoreMerchant } from './contract.ts';
import { homeVersions } from './tables/home.ts';
import { firstHome } from './seed/home.ts';
import { plant } from './actions/plant.ts';

type Home = z.output<NonNullable<(typeof getHome)['output']>>;
let server: TestServer;
let own: string;

const house = <T>(work: (ctx: Ctx) => Promise<T>) => transactAsSystem(server.database, 'test', work);

async function sell(ctx: Ctx, name: string, price: number, oldPrice: number | null): Promise<void> {
  const productId = newId('prd');
  const variantId = newId('var');
  const [version] = await catalog.saveVersions(ctx, [
    {
      productId,
      merchantId: own,
      contentHash: productId,
      content: {
        categoryCode: 'women-dresses',
        brand: 'Полин',
        article: productId,
        name: { uk: name },
        description: {},
        attributes: {},
        axes: [],
        variants: [{ id: variantId, gtin: null, axes: {}, weightGrams: 500 }],
        media: [],
      },
    },
  ]);
  await offers.upsert(ctx, [
    {
      merchantId: own,
      sku: variantId,
      productId,
      variantId,
      priceMinor: price,
      oldPriceMinor: oldPrice,
      currency: 'UAH',
      dispatchDays: 1,
      stock: 3,
      available: true,
    },
  ]);
  await offers.activate(ctx, await catalog.publish(ctx, [version!]));
}

before(async () => {
  server = await startTestServer();
  own = await house((ctx) => merchants.operatorMerchantId(ctx));
  await house(async (ctx) => {
    await sell(ctx, 'Сукня на запах Шавлія', 319_000, null);
    await sell(ctx, 'Сукня лляна', 200_000, 250_000);
  });
  await server.settle();
});
after(() => server.stop());

test('the home page opens with blocks full of goods, in each language', async () => {
  for (const language of languages) {
    const { status, body } = await server.call<Home>('GET', '/store/home', undefined, { language });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.totalProducts, 2);
    const kinds = body.blocks.map((block) => block.kind);
    assert.deepEqual([...new Set(kinds)], ['hero', 'categories', 'collection', 'merchants', 'brands', 'text']);
    const reduced = body.blocks.filter((block) => block.kind === 'collection')[1]!;
    assert.deepEqual(
      reduced.products.map((product) => product.name),
      ['Сукня лляна'],
    );
    assert.equal(reduced.products[0]!.discountPercent, 20);
    assert.ok(body.blocks.every((block) => block.title.length > 0));
  }
});

test('brands and merchants have pages that lead to their goods', async () => {
  const brand = await server.call<z.output<NonNullable<(typeof getBrand)['output']>>>('GET', '/store/brands/polyn');
  assert.equal(brand.status, 200, JSON.stringify(brand.body));
  assert.equal(brand.body.count, 2);
  assert.equal(brand.body.categories[0]!.code, 'women-dresses');
  assert.equal((await server.call('GET', '/store/brands/nobody')).status, 404);
  const merchant = await server.call<z.output<NonNullable<(typeof getStoreMerchant)['output']>>>('GET', `/store/merchants/${own}`);
  assert.equal(merchant.status, 200, JSON.stringify(merchant.body));
  assert.equal(merchant.body.products, 2);
  assert.equal(merchant.body.hours.length, 7);
  assert.equal(merchant.body.popular.length, 2);
  assert.equal((await server.call('GET', '/store/merchants/mrc_nobody')).status, 404);
});

test('pages of words speak four languages', async () => {
  for (const slug of ['delivery-and-payment', 'returns', 'for-merchants']) {
    const titles = new Set<string>();
    for (const language of languages) {
      const { status, body } = await server.call<z.output<NonNullable<(typeof getPage)['output']>>>('GET', `/store/pages/${slug}`, undefined, { language });
      assert.equal(status, 200);
      assert.ok(body.sections.every((section) => section.title && section.text.length > 0));
      titles.add(`${body.title} ${body.lead}`);
    }
    assert.equal(titles.size, languages.length);
  }
  assert.equal((await server.call('GET', '/store/pages/nothing')).status, 404);
});

test('a change of the home page is a new version, and a change on an old one is refused', async () => {
  await house(async (ctx) => {
    const base = (await homeVersions(ctx, 1))[0]!.version;
    assert.deepEqual(await changeHome(ctx, { version: base, blocks: firstHome.slice(0, 1), reason: 'winter' }), { version: base + 1 });
    await assert.rejects(changeHome(ctx, { version: base, blocks: firstHome, reason: '' }), { code: 'EDIT_CONFLICT' });
    await assert.rejects(changeHome(ctx, { version: base + 1, blocks: [{ kind: 'categories', title: {}, categories: ['nowhere'] }], reason: '' }), {
      code: 'INVALID_INPUT',
    });
    await plant(ctx);
    assert.equal((await homeVersions(ctx, 1))[0]!.version, base + 1);
  });
  const { body } = await server.call<Home>('GET', '/store/home');
  assert.deepEqual(
    body.blocks.map((block) => block.kind),
    ['hero'],
  );
});

test('the operator’s endpoints are for the operator', async () => {
  assert.equal((await server.call('GET', '/operator/content/home')).status, 401);
  assert.equal((await server.call('PUT', '/operator/content/home', { version: 1, blocks: firstHome })).status, 401);
});
