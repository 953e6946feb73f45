import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { allowMediaHosts } from '#media';
import { transactAsSystem } from '#platform/database';
import { boots, feed } from './testing/boots.ts';
import { type Merchant, startImports } from './testing/counter.ts';

type Feed = { id: string; url: string; login: string | null; problem: { code: string } | null; importId: string | null };
const access = { login: 'export', password: 'ключ:до прайсу' };
const header = `Basic ${Buffer.from(`${access.login}:${access.password}`).toString('base64')}`;
const seen: { path: string; authorization: string | undefined }[] = [];

async function listen(handler: RequestListener) {
  const listening = createServer((request, answer) => {
    seen.push({ path: request.url ?? '', authorization: request.headers.authorization });
    handler(request, answer);
  }).listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return { host: `127.0.0.1:${(listening.address() as AddressInfo).port}`, close: () => listening.close() };
}

const elsewhere = await listen((_, answer) => answer.writeHead(200, { 'content-type': 'text/xml' }).end(feed(boots(2))));
const shop = await listen((request, answer) => {
  if (request.headers.authorization !== header) return answer.writeHead(401, { 'www-authenticate': 'Basic realm="export"' }).end();
  if (request.url === '/moved.xml') return answer.writeHead(302, { location: `http://${elsewhere.host}/taken.xml` }).end();
  return answer.writeHead(200, { 'content-type': 'text/xml' }).end(feed(boots(2)));
});
const { server, merchant } = await startImports();
allowMediaHosts([shop.host, elsewhere.host]);
after(async () => {
  shop.close();
  elsewhere.close();
  await server.stop();
});

const call = <T>(person: Merchant, method: string, path: string, body?: unknown) => server.call<T>(method, path, body, { cookie: person.cookie });
const add = async (person: Merchant, path: string, given: object = {}) =>
  (await call<Feed>(person, 'POST', '/merchant/feeds', { url: `http://${shop.host}${path}`, source: path, ...given })).body;
const now = async (person: Merchant, id: string) => {
  await server.settle();
  return (await call<{ items: Feed[] }>(person, 'GET', '/merchant/feeds')).body.items.find((one) => one.id === id)!;
};
const heardOn = (path: string) => seen.filter((one) => one.path === path).map((one) => one.authorization);

test('a feed behind a password is fetched with it; without one the merchant is told what is missing', async () => {
  const person = await merchant();
  const closed = await now(person, (await add(person, '/closed.xml')).id);
  assert.equal(closed.problem?.code, 'ACCESS_REFUSED');
  const given = await call<Feed>(person, 'PATCH', `/merchant/feeds/${closed.id}`, { access });
  assert.equal(given.body.login, 'export');
  await call(person, 'POST', `/merchant/feeds/${closed.id}/fetch`);
  const opened = await now(person, closed.id);
  assert.equal(opened.problem, null);
  assert.ok(opened.importId);
  assert.deepEqual(heardOn('/closed.xml'), [undefined, header]);
});

test('the password is told to nobody again: not in answers, not in history, not in the database', async () => {
  const person = await merchant();
  const made = await add(person, '/secret.xml', { access });
  const listed = await call(person, 'GET', '/merchant/feeds');
  const told = await call(person, 'GET', '/merchant/history');
  const rows = await transactAsSystem(server.database, 'test', async ({ tx }) =>
    JSON.stringify(
      (await sql`select f.*, (select jsonb_agg(e) from history.entries e where e.subject_id = f.id) as told from imports.feeds f`.execute(tx)).rows,
    ),
  );
  const plain = [access.password, header.slice(6), Buffer.from(access.password).toString('base64url')];
  for (const text of [JSON.stringify(made), JSON.stringify(listed.body), JSON.stringify(told.body), rows])
    for (const part of plain) assert.ok(!text.includes(part));
});

test('a redirect to another host does not bring the password there', async () => {
  const person = await merchant();
  const { id } = await add(person, '/moved.xml', { access });
  assert.equal((await now(person, id)).problem, null);
  assert.deepEqual(heardOn('/moved.xml'), [header]);
  assert.deepEqual(heardOn('/taken.xml'), [undefined]);
});

test('an address changed to another host forgets the password, changed at the same host keeps it', async () => {
  const person = await merchant();
  const { id } = await add(person, '/one.xml', { access });
  await now(person, id);
  const same = await call<Feed>(person, 'PATCH', `/merchant/feeds/${id}`, { url: `http://${shop.host}/two.xml` });
  assert.equal(same.body.login, 'export');
  const other = await call<Feed>(person, 'PATCH', `/merchant/feeds/${id}`, { url: `http://${elsewhere.host}/three.xml` });
  assert.equal(other.body.login, null);
  await call(person, 'POST', `/merchant/feeds/${id}/fetch`);
  await now(person, id);
  assert.deepEqual(heardOn('/three.xml'), [undefined]);
});

test('login and password inside an address are taken out of it and kept as such', async () => {
  const person = await merchant();
  const url = `http://${access.login}:${encodeURIComponent(access.password)}@${shop.host}/copied.xml`;
  const { body } = await call<Feed>(person, 'POST', '/merchant/feeds', { url });
  assert.deepEqual([body.url, body.login], [`http://${shop.host}/copied.xml`, 'export']);
  assert.equal((await now(person, body.id)).problem, null);
  const removed = await call<Feed>(person, 'PATCH', `/merchant/feeds/${body.id}`, { access: null });
  assert.equal(removed.body.login, null);
});
