import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { openSeller, putOnSale, testCity } from '#testing/market';
import { buyerPerson } from '#testing/people';
import { startTestServer } from '#testing/server';

// On loopback the trips cost, not the rows: each hot act has a budget of statements, all of a request's included (session, the frame of the transaction).

let statements = 0;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function counted(this: pg.Client, ...asked: unknown[]) {
  // `begin` leaves in one piece with the statement behind it.
  if ((asked[0] as { text?: string }).text !== 'begin') statements += 1;
  return Reflect.apply(query, this, asked);
} as typeof query;

const server = await startTestServer();
after(() => server.stop());
const phone = '+380502220001';
const buyer = await buyerPerson(server, phone);
const offers: string[] = [];
for (const name of ['Взуття', 'Сумки', 'Дім']) {
  const { merchantId } = await openSeller(server, name, { always: true });
  const goods = Array.from({ length: 4 }, (_, at) => ({ name: `${name} ${at}`, priceMinor: 50_000 + at, stock: 1000 }));
  offers.push(...(await putOnSale(server, merchantId, goods)));
}
await server.settle();

type Cart = { id: string; total: object; parts: { merchant: { id: string } }[] };

async function within<T>(budget: number, method: string, path: string, body?: unknown): Promise<T> {
  statements = 0;
  const answer = await server.call<T>(method, path, body, method === 'GET' ? {} : buyer);
  const spent = statements;
  assert.ok(answer.status < 300, `${method} ${path} answered ${answer.status}`);
  assert.ok(spent <= budget, `${method} ${path} took ${spent} statements, its budget is ${budget}`);
  return answer.body;
}

test('a listing takes two statements, filtered or not, a search three, a product’s page two', async () => {
  // Once for what is remembered for a minute: directories, the quotes of this minute.
  await server.call('GET', '/store/products?limit=23');
  const page = await within<{ items: { slug: string }[] }>(2, 'GET', '/store/products?limit=24');
  assert.ok(page.items.length > 0);
  await within(2, 'GET', '/store/products?priceFrom=400&sort=cheap&limit=10');
  await within(3, 'GET', '/store/products?q=%D0%B2%D0%B7%D1%83%D1%82%D1%82%D1%8F');
  await within(2, 'GET', `/store/products/${page.items[0]!.slug}`);
});

test('an order from three merchants is placed with 25 statements, and has its cart filled with few', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    const opened = await within<Cart>(8, 'POST', '/store/carts', {});
    const lines = [0, 4, 8].map((from) => ({ offerId: offers[from + turn]!, quantity: 1 }));
    const filled = await within<Cart>(14, 'PUT', `/store/carts/${opened.id}/lines`, { lines });
    const parts = filled.parts.map(({ merchant }) => ({
      merchantId: merchant.id,
      method: 'nova_poshta_courier',
      cityRef: testCity,
      address: 'вул. Городоцька, 174',
    }));
    const { total } = await within<Cart>(15, 'PUT', `/store/carts/${opened.id}/delivery`, { parts });
    const order = { contact: { name: 'Ірина Бондар', phone }, payment: { method: 'cod' }, expectedTotal: total };
    await within(turn === 0 ? 40 : 25, 'POST', `/store/carts/${opened.id}/place`, order);
  }
});
