import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { merchantPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';

type Answered = { id: string; version: number; code?: string };
let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

const crowd = <T>(size: number, one: (place: number) => Promise<T>) => Promise.all(Array.from({ length: size }, (_, place) => one(place)));
const told = (answers: readonly { status: number; body: Answered }[]) => answers.map(({ status, body }) => body.code ?? status).sort();
const product = (sku: string) => ({ name: { uk: 'Крем для рук' }, variants: [{ sku, price: { amount: 10_000, currency: 'UAH' }, stock: 1, axes: {} }] });

test('of twenty products with one number at once one comes to be', async () => {
  const person = await merchantPerson(server);
  const answers = await crowd(20, () => server.call<Answered>('POST', '/merchant/products', product('CREAM-1'), person));
  assert.deepEqual(told(answers), [201, ...Array<string>(19).fill('SKU_TAKEN')]);
  const { body } = await server.call<{ items: unknown[] }>('GET', '/merchant/products?q=CREAM-1', undefined, person);
  assert.equal(body.items.length, 1);
});

test('of ten changes over one version at once one counts, the others are told', async () => {
  const person = await merchantPerson(server);
  const { body: made } = await server.call<Answered>('POST', '/merchant/products', product('CREAM-2'), person);
  const headers = { 'if-match': `"${made.version}"` };
  const answers = await crowd(10, (place) =>
    server.call<Answered>('PATCH', `/merchant/products/${made.id}`, { name: { uk: `Крем для рук ${place}` } }, { ...person, headers }),
  );
  assert.deepEqual(told(answers), [200, ...Array<string>(9).fill('EDIT_CONFLICT')]);
});
