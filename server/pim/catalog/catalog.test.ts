import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { languages } from '#kernel/language';
import { transactAsSystem } from '#platform/database';
import { buyerPerson, merchantPerson, operatorPerson, type TestPerson } from '#testing/people';
import { putOnSale } from '#testing/market';
import { startTestServer, type TestServer } from '#testing/server';
import { deactivate, publish, saveVersions } from './index.ts';
import type { ProductContent } from './content.ts';

type Category = { code: string; parent: string | null; name: string; slug: string; leaf: boolean };
type Requirements = Category & { path: string[]; required: string[]; axes: string[] };
type Line = { id: string; name: string; status: string; merchantId: string; slug: string };
type Page = { items: Line[]; nextCursor: string | null };
type ProductPage = { product: Line; versions: { id: string; live: boolean; content: { name: Record<string, string> } }[] };

let server: TestServer;
let content: TestPerson;
let seller: TestPerson & { merchantId: string };

before(async () => {
  server = await startTestServer();
  content = await operatorPerson(server, 'content');
  seller = await merchantPerson(server, { name: 'Крамниця' });
});
after(() => server.stop());

const get = async <T>(path: string, person: TestPerson | object = content, language?: string) =>
  (await server.call<T>('GET', path, undefined, { ...person, language })).body;
const product = (name: string, part: Partial<ProductContent> = {}): ProductContent => ({
  categoryCode: 'women-boots',
  brand: 'Nordal',
  article: 'FJ-1',
  name: { uk: name },
  description: {},
  attributes: { colour: 'black' },
  axes: ['size'],
  media: [],
  variants: [{ id: 'var_1', gtin: null, axes: { size: '38' }, weightGrams: null }],
  ...part,
});
const inside = <T>(work: Parameters<typeof transactAsSystem<T>>[2]) => transactAsSystem(server.database, 'test', work);
const keep = (productId: string, merchantId: string, kept: ProductContent) =>
  inside(async (ctx) => (await saveVersions(ctx, [{ productId, merchantId, contentHash: `${productId}${JSON.stringify(kept)}`, content: kept }]))[0]!);

test('the tree is one: every branch hangs on another, leaves sell, and everybody reads it in the own language', async () => {
  const { items } = await get<{ items: Category[] }>('/store/categories', {});
  const byCode = new Map(items.map((category) => [category.code, category]));
  assert.ok(items.filter((category) => category.leaf).length > 100);
  for (const category of items) {
    if (category.parent) assert.ok(byCode.has(category.parent), `${category.code} hangs on ${category.parent}`);
    assert.equal(category.leaf, !items.some((other) => other.parent === category.code), category.code);
  }
  assert.equal(new Set(items.map((category) => category.slug)).size, items.length);
  const names = await Promise.all(languages.map(async (language) => (await get<{ items: Category[] }>('/store/categories', {}, language)).items));
  assert.equal(new Set(names.map((own) => own.find((category) => category.code === 'women-boots')!.name)).size, languages.length);
});

test('what a category asks for are attributes that exist, and an option belongs to its attribute', async () => {
  const { items: categories } = await get<{ items: Requirements[] }>('/merchant/categories', seller);
  const { items: attributes } = await get<{ items: { code: string; kind: string; options: { code: string }[] }[] }>('/merchant/attributes', seller);
  const codes = new Set(attributes.map((attribute) => attribute.code));
  for (const category of categories)
    for (const code of [...category.required, ...category.axes]) assert.ok(codes.has(code), `${category.code} asks for ${code}`);
  for (const attribute of attributes.filter((one) => ['option', 'options', 'colour'].includes(one.kind))) {
    assert.ok(attribute.options.length > 0, attribute.code);
    assert.equal(new Set(attribute.options.map((option) => option.code)).size, attribute.options.length, attribute.code);
  }
  const boots = categories.find((category) => category.code === 'women-boots')!;
  assert.equal(boots.path.at(-1), boots.name);
});

test('a version is kept for ever: the live one is shown, earlier states stay readable and cannot be touched', async () => {
  const first = await keep('prd_v', seller.merchantId, product('Челсі Fjord'));
  await inside((ctx) => publish(ctx, [first]));
  const second = await keep('prd_v', seller.merchantId, product('Челсі Fjord II'));
  const before1 = await get<ProductPage>('/operator/products/prd_v');
  assert.deepEqual([before1.product.name, before1.versions.map((version) => version.live)].flat().sort(), ['Челсі Fjord', false, true].sort());
  await inside((ctx) => publish(ctx, [second]));
  const after1 = await get<ProductPage>('/operator/products/prd_v');
  assert.equal(after1.product.name, 'Челсі Fjord II');
  assert.equal(after1.product.slug, before1.product.slug, 'the address of a page does not change with its name');
  assert.deepEqual(after1.versions.map((version) => version.content.name.uk).sort(), ['Челсі Fjord', 'Челсі Fjord II']);
  await assert.rejects(
    inside((ctx) => sql`update catalog.versions set content = '{}' where id = ${first}`.execute(ctx.tx)),
    /permission denied|never changed/,
  );
});

test('two merchants with the same GTINs stand on one page; one GTIN more, and they stand apart', async () => {
  const other = await merchantPerson(server, { name: 'Інша' });
  const variant = (id: string, gtin: string, size: string) => ({ id, gtin, axes: { size }, weightGrams: null });
  const pair = (at: string) => [variant(`var_${at}1`, '4820000000017', '38'), variant(`var_${at}2`, '4820000000024', '39')];
  const show = async (id: string, merchantId: string, variants: ProductContent['variants']) => {
    const version = await keep(id, merchantId, product('Челсі однакові', { variants }));
    return inside((ctx) => publish(ctx, [version]));
  };
  await show('prd_g1', seller.merchantId, pair('a'));
  await show('prd_g2', other.merchantId, pair('b'));
  await show('prd_g3', other.merchantId, [...pair('c'), variant('var_c3', '4820000000031', '40')]);
  const status = async (id: string) => (await get<ProductPage>(`/operator/products/${id}`)).product.status;
  assert.deepEqual([await status('prd_g1'), await status('prd_g2'), await status('prd_g3')], ['published', 'merged', 'published']);
});

test('the list pages without losing or doubling a product, and filters by merchant, branch and text', async () => {
  const rival = await merchantPerson(server, { name: 'Полиця' });
  await putOnSale(
    server,
    rival.merchantId,
    Array.from({ length: 7 }, (_, at) => ({ name: `Полиця дубова ${at}`, priceMinor: 100, stock: 1 })),
  );
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await get(`/operator/products?merchantId=${rival.merchantId}&limit=3${cursor ? `&cursor=${cursor}` : ''}`);
    seen.push(...page.items.map((line) => line.name));
    cursor = page.nextCursor;
  } while (cursor);
  assert.deepEqual(
    seen.toSorted(),
    Array.from({ length: 7 }, (_, at) => `Полиця дубова ${at}`),
  );
  assert.deepEqual(
    (await get<Page>(`/operator/products?q=${encodeURIComponent('дубова 4')}`)).items.map((line) => line.name),
    ['Полиця дубова 4'],
  );
  const { items: tree } = await get<{ items: Category[] }>('/store/categories', {});
  const above = tree.find((category) => category.code === 'women-boots')!.parent!;
  const beside = tree.find((category) => category.leaf && category.parent !== above)!.code;
  const shown = async (category: string) => (await get<Page>(`/operator/products?category=${category}&limit=100`)).items.some((line) => line.id === 'prd_v');
  assert.deepEqual([await shown('women-boots'), await shown(above), await shown(beside)], [true, true, false]);
});

test('the operator takes products out of the shop at once, with a reason in the history; nobody else may', async () => {
  const body = { ids: ['prd_v', 'prd_nowhere'], reason: 'Скарга правовласника' };
  for (const person of [seller, await operatorPerson(server, 'moderator'), await buyerPerson(server, '+380501112299')])
    assert.equal((await server.call('POST', '/operator/products/deactivate', body, person)).status, 403);
  const done = await server.call<{ deactivated: string[] }>('POST', '/operator/products/deactivate', body, content);
  assert.deepEqual(done.body.deactivated, ['prd_v']);
  assert.equal((await get<ProductPage>('/operator/products/prd_v')).product.status, 'deactivated');
  assert.deepEqual(await inside((ctx) => deactivate(ctx, ['prd_v'])), [], 'once');
  const { rows } = await inside((ctx) =>
    sql<{ reason: string }>`select reason from history.entries where subject_id = 'prd_v' and action = 'products.deactivated'`.execute(ctx.tx),
  );
  assert.deepEqual(rows, [{ reason: 'Скарга правовласника' }]);
  assert.equal((await server.call('GET', '/operator/products/prd_nowhere', undefined, content)).status, 404);
});
