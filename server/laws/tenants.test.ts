import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Endpoint } from '#kernel/contract';
import { transact, transactAsSystem } from '#platform/database';
import { buyerPerson, merchantPerson, operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';

/** A word that only the second merchant's rows carry: seen by the first, it is a leak. */
const canary = 'КАНАРКА7431';
let server: TestServer;
let endpoints: Endpoint[] = [];
const people: Record<string, { cookie?: string }> = { anonymous: {} };
let foreignIds: string[] = [];
let firstId = '';

before(async () => {
  server = await startTestServer();
  endpoints = server.runtime.modules.flatMap((module) => module.routes ?? []).map((route) => route.endpoint);
  const first = await merchantPerson(server, { name: 'Перший' });
  const second = await merchantPerson(server, { name: canary });
  firstId = first.merchantId;
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

type TenantTable = { name: string; guarded: boolean; wide: string[] | null };

/** Every table that keeps a merchant's rows and that a merchant's role may touch at all: new ones join by themselves. */
async function tenantTables(): Promise<TenantTable[]> {
  return transactAsSystem(server.database, 'test', async (ctx) => {
    const { rows } = await sql<TenantTable>`
      select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as guarded,
        (select array_agg(p.polname::text) from pg_policy p where p.polrelid = c.oid and (p.polroles = '{0}' or 'app_merchant'::regrole = any (p.polroles))
          and coalesce(pg_get_expr(p.polqual, p.polrelid), 'true') !~ 'platform\\.merchant\\(\\)') as wide
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute m on m.attrelid = c.oid and m.attname = 'merchant_id' and not m.attisdropped
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and has_table_privilege('app_merchant', c.oid, 'select, insert, update, delete') order by 1`.execute(
      ctx.tx,
    );
    return rows;
  });
}

test("the database itself keeps merchants apart: under one's own role another's rows are neither seen nor changed, in any table", async () => {
  const open: string[] = [];
  const tables = await tenantTables();
  assert.ok(tables.length > 20, `${tables.length} tables`);
  const as = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(server.database, { actor: { kind: 'system', name: 'test' }, scope: { role: 'app_merchant', merchantId: firstId } }, work);
  for (const { name, guarded, wide } of tables) {
    if (!guarded) open.push(`${name} has no forced row-level security`);
    if (wide) open.push(`${name}: policy ${wide.join(', ')} lets merchants pass without asking whose row it is`);
    const rowsOf = (statement: ReturnType<typeof sql<{ n: number }>>) => as(async (ctx) => (await statement.execute(ctx.tx)).rows[0]!.n).catch(() => 0);
    const seen = await rowsOf(sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)} where merchant_id <> ${firstId}`);
    if (seen > 0) open.push(`${name} shows ${seen} foreign rows`);
    const change = sql<{
      n: number;
    }>`with changed as (update ${sql.raw(name)} set merchant_id = merchant_id where merchant_id <> ${firstId} returning 1)
      select count(*)::int as n from changed`;
    if ((await rowsOf(change)) > 0) open.push(`${name} lets foreign rows be changed`);
  }
  assert.deepEqual(open, []);
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
