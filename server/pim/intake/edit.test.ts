import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { merchantPerson } from '#testing/people';
import { startTestServer } from '#testing/server';

const server = await startTestServer();
after(() => server.stop());

type Product = { id: string; version: number; source: string; code?: string; data?: { changedBy?: string; changedAt?: string } };
type History = { items: { action: string; actorName: string | null; source: string; after: Record<string, unknown> | null }[] };

test('an edit keeps who made it, and whoever comes second is told who was first', async () => {
  const person = await merchantPerson(server);
  const made = await server.call<Product>('POST', '/merchant/products', { name: { uk: 'Челсі Fjord' }, variants: [{ sku: 'E-1' }] }, person);
  assert.deepEqual([made.status, made.body.source], [201, 'screen']);
  const path = `/merchant/products/${made.body.id}`;
  const version = { 'if-match': `"${made.body.version}"` };
  const first = await server.call<Product>('PATCH', path, { name: { uk: 'Челсі Fjord, коричневі' } }, { ...person, headers: version });
  assert.equal(first.status, 200, JSON.stringify(first.body));
  const second = await server.call<Product>('PATCH', path, { brand: 'Nordal' }, { ...person, headers: version });
  assert.deepEqual([second.status, second.body.code], [409, 'EDIT_CONFLICT']);
  const { items } = (await server.call<History>('GET', `/merchant/history?subjectKind=product&subjectId=${made.body.id}`, undefined, person)).body;
  assert.deepEqual(
    items.map((entry) => entry.action),
    ['products.edited', 'products.created'],
  );
  assert.deepEqual(items[0]!.after, { 'name.uk': 'Челсі Fjord, коричневі' });
  assert.equal(second.body.data?.changedBy, items[0]!.actorName);
  assert.ok(second.body.data?.changedBy);
  assert.ok(second.body.data?.changedAt);
});
