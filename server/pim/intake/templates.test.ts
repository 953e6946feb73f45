import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { merchantPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

type Template = {
  id: string;
  name: string;
  category: string;
  categoryName: string;
  brand: string;
  attributes: object;
  variants: { axes: object }[];
  description: object;
};
type List = { items: Template[] };

const shoe = {
  category: 'women-sneakers',
  brand: 'Сокіл',
  article: 'SV-1',
  name: { uk: 'Кросівки жіночі Сокіл Вітер' },
  description: { uk: '<p>Легкі кросівки.</p>' },
  attributes: { season: 'demi' },
  variants: [
    { sku: 'SV-1-38', axes: { size: '38' }, price: { amount: 159_900, currency: 'UAH' }, stock: 3 },
    { sku: 'SV-1-39', axes: { size: '39' }, price: { amount: 159_900, currency: 'UAH' }, stock: 1 },
  ],
};

test('a template keeps what similar products share and nothing that is one product’s own', async () => {
  const person = await merchantPerson(server);
  const { body: product } = await server.call<{ id: string }>('POST', '/merchant/products', shoe, person);
  const made = await server.call<Template>('POST', '/merchant/product-templates', { name: 'Взуття', productId: product.id }, person);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const { id: _, categoryName, ...kept } = made.body as Template & { createdAt?: string };
  delete kept.createdAt;
  assert.deepEqual(kept, {
    name: 'Взуття',
    category: 'women-sneakers',
    brand: 'Сокіл',
    description: { uk: '<p>Легкі кросівки.</p>' },
    attributes: { season: 'demi' },
    variants: [{ axes: { size: '38' } }, { axes: { size: '39' } }],
  });
  assert.equal(categoryName, 'Кросівки й кеди');
});

test('saving under a known name replaces, removing leaves the products, and a stranger reaches none', async () => {
  const [person, stranger] = [await merchantPerson(server), await merchantPerson(server)];
  const { body: product } = await server.call<{ id: string }>('POST', '/merchant/products', shoe, person);
  const save = (who: typeof person) => server.call<Template>('POST', '/merchant/product-templates', { name: 'Взуття', productId: product.id }, who);
  const first = await save(person);
  await server.call('PATCH', `/merchant/products/${product.id}`, { brand: 'Беркут' }, person);
  const second = await save(person);
  assert.deepEqual([second.body.id, second.body.brand], [first.body.id, 'Беркут']);
  assert.equal((await save(stranger)).status, 404);
  assert.equal((await server.call('DELETE', `/merchant/product-templates/${first.body.id}`, undefined, stranger)).status, 404);
  const left = await server.call<List>('DELETE', `/merchant/product-templates/${first.body.id}`, undefined, person);
  assert.deepEqual(left.body.items, []);
  assert.equal((await server.call('GET', `/merchant/products/${product.id}`, undefined, person)).status, 200);
});
