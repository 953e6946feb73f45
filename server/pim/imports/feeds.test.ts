import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { allowMediaHosts } from '#media';
import { runJob } from '#platform/worker';
import { boots, feed } from './testing/boots.ts';
import { type Merchant, startImports } from './testing/counter.ts';

let text = feed(boots(3));
let status = 200;
let asked = 0;
const shop = createServer((_, answer) => {
  asked += 1;
  answer.writeHead(status, { 'content-type': 'text/xml' }).end(text);
}).listen(0, '127.0.0.1');
const { server, merchant, page } = await startImports();
const host = `127.0.0.1:${(shop.address() as AddressInfo).port}`;
const url = `http://${host}/export/zyma.xml`;
allowMediaHosts([host]);
after(async () => {
  shop.close();
  await server.stop();
});

type Feed = {
  id: string;
  source: string;
  fetching: boolean;
  fetchedAt: string | null;
  nextAt: string | null;
  problem: { code: string; message: string } | null;
  importId: string | null;
};
type Problem = { code: string; fields?: { path: string }[] };
const call = <T>(person: Merchant, method: string, path: string, body?: unknown) => server.call<T>(method, path, body, { cookie: person.cookie });
const only = async (person: Merchant) => (await call<{ items: Feed[] }>(person, 'GET', '/merchant/feeds')).body.items[0]!;

test('a feed is looked at once by a person and applied by itself from then on; the same file changes nothing', async () => {
  const person = await merchant();
  const made = await call<Feed>(person, 'POST', '/merchant/feeds', { url, dailyAt: '06:00' });
  assert.deepEqual([made.status, made.body.source, made.body.fetching], [201, 'zyma', true]);
  await server.settle();
  const first = await only(person);
  assert.deepEqual([first.fetching, first.problem], [false, null]);
  const preview = await page(person, first.importId!);
  assert.deepEqual([preview.status, preview.rows.new], ['ready', 3]);
  await call(person, 'POST', `/merchant/imports/${first.importId}/apply`, {});
  await server.settle();

  const before = asked;
  await call(person, 'POST', `/merchant/feeds/${first.id}/fetch`);
  await server.settle();
  assert.equal(asked, before + 1);
  assert.equal((await only(person)).importId, first.importId, 'an unchanged file makes no import');

  text = feed(boots(3, (at) => (at === 1 ? { price: 2199 } : {})));
  await server.advance(26);
  await runJob(server.database, server.runtime.plan, 'imports.feeds');
  await server.settle();
  const later = await only(person);
  assert.notEqual(later.importId, first.importId);
  const applied = await page(person, later.importId!);
  assert.deepEqual([applied.status, applied.rows.changed, applied.rows.unchanged], ['done', 1, 2]);
  assert.ok(Date.parse(later.nextAt!) > Date.parse(first.nextAt!));
});

test('an address that gives nothing says why, and the merchant is told once', async () => {
  const person = await merchant();
  status = 404;
  const { body } = await call<Feed>(person, 'POST', '/merchant/feeds', { url: `http://${host}/gone.xml` });
  await server.settle();
  assert.equal((await only(person)).problem?.code, 'NOT_FOUND');
  await call(person, 'POST', `/merchant/feeds/${body.id}/fetch`);
  await server.settle();
  const notices = await call<{ items: { title: string; body: string }[] }>(person, 'GET', '/merchant/notices');
  assert.deepEqual(
    notices.body.items.map((notice) => [notice.title, notice.body]),
    [['Прайс «gone» не завантажився', 'За цією адресою файлу немає.']],
  );
  status = 200;
});

test('an address inside a closed network is not asked', async () => {
  const person = await merchant();
  for (const inside of ['http://10.0.0.7/feed.xml', 'http://169.254.169.254/latest.xml']) {
    const { body } = await call<Feed>(person, 'POST', '/merchant/feeds', { url: inside, source: inside });
    await server.settle();
    const kept = (await call<{ items: Feed[] }>(person, 'GET', '/merchant/feeds')).body.items.find((one) => one.id === body.id);
    assert.equal(kept?.problem?.code, 'ADDRESS_FORBIDDEN');
  }
});

test('one price list has one address, and nobody reaches another merchant’s', async () => {
  const [person, stranger] = [await merchant(), await merchant()];
  const { body } = await call<Feed>(person, 'POST', '/merchant/feeds', { url, source: 'zyma' });
  const twice = await call<Problem>(person, 'POST', '/merchant/feeds', { url, source: 'zyma' });
  assert.deepEqual([twice.status, twice.body.code, twice.body.fields?.[0]?.path], [409, 'FEED_EXISTS', 'source']);
  for (const [method, path] of [
    ['PATCH', ''],
    ['DELETE', ''],
    ['POST', '/fetch'],
  ] as const)
    assert.equal((await call(stranger, method, `/merchant/feeds/${body.id}${path}`, method === 'PATCH' ? { dailyAt: null } : undefined)).status, 404, method);
  assert.equal((await call<Problem>(person, 'POST', '/merchant/feeds', { url: 'ftp://shop.example/a.xml' })).status, 400);
  const changed = await call<Feed>(person, 'PATCH', `/merchant/feeds/${body.id}`, { dailyAt: '05:30' });
  assert.ok(changed.body.nextAt);
  assert.deepEqual((await call<{ items: Feed[] }>(person, 'DELETE', `/merchant/feeds/${body.id}`)).body.items, []);
});
