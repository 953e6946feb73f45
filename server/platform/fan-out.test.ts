import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { merchantPerson, operatorPerson } from '#testing/people';
import { startTestServer } from '#testing/server';

const server = await startTestServer();
after(() => server.stop());

test('the menu counts only what the caller may read', async () => {
  const owner = await merchantPerson(server);
  const counts = await server.call<Record<string, number>>('GET', '/merchant/counts', undefined, owner);
  assert.equal(counts.status, 200);
  assert.deepEqual([counts.body['tasks'], counts.body['products']], [0, 0]);
  const moderator = await operatorPerson(server, 'moderator');
  const seen = Object.keys((await server.call('GET', '/operator/counts', undefined, moderator)).body);
  assert.ok(seen.includes('tasks') && !seen.includes('orders'), seen.join());
});

test('search everything asks the rooms of the caller and answers with addresses', async () => {
  const { cookie } = await operatorPerson(server);
  const found = await server.call<{ items: { kind: string; href: string }[] }>('GET', '/operator/search?q=Agora', undefined, { cookie });
  assert.equal(found.status, 200);
  assert.ok(found.body.items.every((item) => item.href.startsWith('/console/')));
  const owner = await merchantPerson(server);
  assert.deepEqual((await server.call('GET', '/merchant/search?q=Agora', undefined, owner)).body, { items: [] });
  assert.equal((await server.call('GET', '/merchant/search?q=Agora')).status, 401);
});
