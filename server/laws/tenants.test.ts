import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Endpoint } from '#kernel/contract';
import { transactAsSystem } from '#platform/database';
import { buyerPerson, merchantPerson, operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';

/** A word that only the second merchant's rows carry: seen by the first, it is a leak. */
const canary = 'КАНАРКА7431';
let server: TestServer;
let endpoints: Endpoint[] = [];
const people: Record<string, { cookie?: string }> = { anonymous: {} };
let foreignIds: string[] = [];

before(async () => {
  server = await startTestServer();
  endpoints = server.runtime.modules.flatMap((module) => module.routes ?? []).map((route) => route.endpoint);
  const first = await merchantPerson(server, { name: 'Перший' });
  const second = await merchantPerson(server, { name: canary });
  Object.assign(people, {
    first,
    second,
    buyer: await buyerPerson(server, '+380501110001'),
    operator: await operatorPerson(server),
    viewer: await merchantPerson(server, { merchantId: second.merchantId, name: canary, role: 'viewer' }),
  });
  await makeRows(second.cookie);
  foreignIds = await idsOf(second.merchantId);
});
after(() => server.stop());

/** The second merchant lives a little through the API, so that there is something to steal. */
async function makeRows(cookie: string): Promise<void> {
  const made = await server.call<{ id: string }>(
    'POST',
    '/merchant/products',
    {
      category: 'home-lamps',
      brand: canary,
      article: canary,
      name: { uk: `Лампа ${canary} настільна` },
      description: { uk: `<p>${canary} опис</p>` },
      attributes: { colour: 'black' },
      variants: [{ sku: canary, price: { amount: 10_000, currency: 'UAH' }, stock: 3 }],
      media: [{ url: 'https://pictures.example/a.jpg' }],
    },
    { cookie },
  );
  assert.equal(made.status, 201, JSON.stringify(made.body));
  await server.call('POST', '/merchant/api-keys', { name: canary, scopes: ['products.read'] }, { cookie });
  await server.call('POST', '/merchant/users', { email: 'canary@example.com', role: 'viewer' }, { cookie });
}

/** Every id of a row that belongs to the merchant, found in the database itself: new tables join by themselves. */
async function idsOf(merchantId: string): Promise<string[]> {
  return transactAsSystem(server.database, 'test', async (ctx) => {
    const { rows: tables } = await sql<{ name: string }>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute m on m.attrelid = c.oid and m.attname = 'merchant_id' join pg_attribute i on i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'text'::regtype
      where c.relkind = 'r' and has_table_privilege('app_system', c.oid, 'select')`.execute(ctx.tx);
    const ids = new Set<string>([merchantId]);
    for (const { name } of tables) {
      const { rows } = await sql<{ id: string }>`select id from ${sql.raw(name)} where merchant_id = ${merchantId} limit 3`.execute(ctx.tx);
      for (const row of rows) ids.add(row.id);
    }
    return [...ids];
  });
}

const pathWith = (endpoint: Endpoint, id: string) => endpoint.path.replaceAll(/:\w+/g, encodeURIComponent(id));
const call = (endpoint: Endpoint, path: string, person: { cookie?: string }) =>
  server.call(endpoint.method, path, endpoint.method === 'GET' || endpoint.method === 'DELETE' ? undefined : (endpoint.example ?? {}), {
    cookie: person.cookie,
  });
const plain = (endpoint: Endpoint) => endpoint.transport !== 'stream' || !/live/.test(endpoint.path);

test('every endpoint names a permission, and its path begins with its audience', () => {
  for (const endpoint of endpoints) {
    assert.ok(endpoint.permission.length > 0, endpoint.path);
    if (endpoint.audience !== 'public') assert.equal(endpoint.path.split('/')[1], endpoint.audience);
  }
});

test("a merchant's endpoint with another merchant's id answers nothing of it, whatever the id is", async () => {
  const leaks: string[] = [];
  for (const endpoint of endpoints.filter((one) => one.audience === 'merchant' && one.path.includes(':') && plain(one))) {
    for (const id of foreignIds) {
      const answer = await call(endpoint, pathWith(endpoint, id), people.first!);
      if (answer.status >= 500 || JSON.stringify(answer.body).includes(canary)) leaks.push(`${endpoint.method} ${pathWith(endpoint, id)} → ${answer.status}`);
      if (answer.status < 300 && !/\/(money|entries)$/.test(endpoint.path) && endpoint.path.includes(':id'))
        leaks.push(`${endpoint.method} ${pathWith(endpoint, id)} → ${answer.status} for a foreign id`);
    }
  }
  assert.deepEqual(leaks, []);
});

test('foreign ids in queries and bodies change and show nothing', async () => {
  const leaks: string[] = [];
  for (const endpoint of endpoints.filter((one) => one.audience === 'merchant' && one.method === 'GET' && plain(one))) {
    for (const key of ['merchantId', 'importId', 'subjectId', 'q']) {
      const answer = await server.call(
        endpoint.method,
        `${pathWith(endpoint, 'none')}?${key}=${encodeURIComponent(key === 'q' ? canary : foreignIds[0]!)}`,
        undefined,
        people.first,
      );
      if (answer.status >= 500 || JSON.stringify(answer.body).includes(canary)) leaks.push(`${endpoint.path}?${key}`);
    }
  }
  const stolen = await server.call('PATCH', '/merchant/offers', { items: [{ sku: canary, price: { amount: 1, currency: 'UAH' } }] }, people.first);
  assert.deepEqual(
    (stolen.body as { items: { code: string }[] }).items.map((item) => item.code),
    ['SKU_UNKNOWN'],
  );
  assert.deepEqual(leaks, []);
});

/** Who has a session, but no business at these endpoints. */
const strangers: Record<string, readonly string[]> = { operator: ['first', 'buyer'], merchant: ['buyer', 'operator'] };

test('nobody without a session, and no other audience, comes through', async () => {
  const open: string[] = [];
  for (const endpoint of endpoints.filter((one) => one.permission !== 'none' && plain(one))) {
    const path = pathWith(endpoint, 'x');
    if ((await call(endpoint, path, {})).status !== 401) open.push(`anonymous ${endpoint.method} ${path}`);
    for (const who of strangers[endpoint.audience] ?? []) {
      if ((await call(endpoint, path, people[who]!)).status !== 403) open.push(`${who} ${endpoint.method} ${path}`);
    }
  }
  assert.deepEqual(open, []);
});

test('a viewer of a merchant writes nothing', async () => {
  const open: string[] = [];
  for (const endpoint of endpoints.filter((one) => one.audience === 'merchant' && one.permission.endsWith('.write'))) {
    const answer = await call(endpoint, pathWith(endpoint, 'x'), people.viewer!);
    if (answer.status !== 403) open.push(`${endpoint.method} ${endpoint.path} → ${answer.status}`);
  }
  assert.deepEqual(open, []);
});

test('OpenAPI tells of exactly the routes that there are', async () => {
  const document = (await server.server.inject('/api/openapi.json')).json() as { paths: Record<string, Record<string, unknown>> };
  const told = Object.entries(document.paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .sort();
  const routed = server.server.printRoutes({ commonPrefix: false });
  const real = endpoints.map((endpoint) => `${endpoint.method} /api/v1${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`).sort();
  assert.deepEqual(
    real.filter((line) => !told.includes(line)),
    [],
  );
  assert.ok(told.length >= real.length && routed.length > 0);
});
