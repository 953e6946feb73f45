import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { transactAsSystem } from '#platform/database';
import { mountWeb } from '#platform/web';
import { openSeller, putOnSale, type TestSeller } from '#testing/market';
import { buyerPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';
import { buildWeb } from '../scripts/build-web.ts';

let server: TestServer;
let seller: TestSeller;
let offerId: string;
let page: string;
const asked = { pages: 0 };

before(async () => {
  await buildWeb();
  server = await startTestServer();
  seller = await openSeller(server, 'Крок Взуття');
  [offerId] = (await putOnSale(server, seller.merchantId, [{ name: 'Черевики зимові', priceMinor: 279_900, stock: 50 }])) as [string];
  await server.settle();
  server.server.addHook('onRequest', async (request) => {
    if (request.url.startsWith('/api/v1/store/products/')) asked.pages += 1;
  });
  await mountWeb(server.server, { buildDirectory: resolve(import.meta.dirname, '..', process.env.WEB_BUILD ?? 'build') });
  const listed = await server.call<{ items: { slug: string }[] }>('GET', '/store/products?limit=5');
  page = `/p/${listed.body.items[0]!.slug}`;
});
after(() => server.stop());

const get = (url: string, headers: Record<string, string> = {}) => server.server.inject({ url, headers });
/** The page without what is each visitor's own. */
const plain = (answer: { body: string; headers: Record<string, unknown> }): string => answer.body.replaceAll(nonceOf(answer), '');
const nonceOf = ({ headers }: { headers: Record<string, unknown> }): string => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))![1]!;
const shows = (body: string, price: string) => body.replaceAll(/[\u00a0\u202f]/g, ' ').includes(price);

async function cartOf(): Promise<string> {
  const cart = await server.call<{ id: string }>('POST', '/store/carts', { lines: [{ offerId, quantity: 3 }] });
  return `cart=${cart.body.id}.3`;
}

test('two strangers get the same page, each under a nonce of their own', async () => {
  const one = await get(page);
  const other = await get(page);
  assert.equal(one.statusCode, 200);
  assert.notEqual(nonceOf(one), nonceOf(other));
  assert.ok(other.body.includes(`nonce="${nonceOf(other)}"`) && !other.body.includes(nonceOf(one)));
  assert.equal(plain(one), plain(other));
  assert.equal(one.headers.etag, other.headers.etag);
  assert.equal(one.headers['cache-control'], 'private, no-cache');
});

test('the kept page is read compressed as it is plain', async () => {
  const answer = await get(page, { 'accept-encoding': 'gzip, br' });
  assert.equal(answer.headers['content-encoding'], 'gzip');
  const body = gunzipSync(answer.rawPayload).toString();
  assert.equal(plain({ body, headers: answer.headers }), plain(await get(page)));
});

test('a browser that has the page is told so, without a policy that would not fit the page it has', async () => {
  const { etag } = (await get(page)).headers;
  const again = await get(page, { 'if-none-match': String(etag) });
  assert.deepEqual([again.statusCode, again.body, again.headers['content-security-policy']], [304, '', undefined]);
});

test('a new price is on the page for the next visitor, and an earlier etag is good no more', async () => {
  const before = await get(page);
  assert.ok(shows(before.body, '2 799 ₴'));
  assert.equal(await changePrice(310_000), 200);
  await server.settle();
  const next = await get(page, { 'if-none-match': String(before.headers.etag) });
  assert.equal(next.statusCode, 200);
  assert.ok(shows(next.body, '3 100 ₴') && !shows(next.body, '2 799 ₴'));
});

async function changePrice(amount: number): Promise<number> {
  const { rows } = await transactAsSystem(server.database, 'test', (ctx) =>
    sql<{ sku: string }>`select sku from offers.offers where id = ${offerId}`.execute(ctx.tx),
  );
  const change = { items: [{ sku: rows[0]!.sku, price: { amount, currency: 'UAH' } }] };
  return (await server.call('PATCH', '/merchant/offers', change, seller)).status;
}

test('language, theme and city make pages of their own', async () => {
  const looks = ['lang=uk', 'lang=kk', 'lang=uk; theme=dark', 'lang=uk; city=city-lviv%7C%D0%9B%D1%8C%D0%B2%D1%96%D0%B2'];
  const bodies = [];
  for (const cookie of [...looks, ...looks]) bodies.push(plain(await get(page, { cookie })));
  assert.equal(new Set(bodies).size, looks.length);
  assert.deepEqual(bodies.slice(0, 4), bodies.slice(4));
  assert.match(bodies[1]!, /<html lang="kk"/);
  assert.match(bodies[3]!, /Львів/);
});

test('nothing of one visitor reaches another: a cart and an account are never on a kept page', async () => {
  const stranger = plain(await get(page));
  const buyer = await buyerPerson(server, '+380501112233', 'Ірина Бондар');
  const cart = await cartOf();
  for (const cookie of [cart, buyer.cookie!, `${buyer.cookie}; ${cart}`, `lang=uk; ${cart}`]) {
    const own = await get(page, { cookie });
    assert.equal(own.headers.etag, undefined);
    assert.notEqual(plain(own), stranger);
    assert.equal(plain(await get(page)), stranger);
  }
  const withCart = await get(page, { cookie: cart });
  assert.match(withCart.body, /<em class="num">3<\/em>/);
  assert.doesNotMatch(stranger, /<em class="num">3<\/em>|501112233|Ірина/);
});

test('a cookie or a header that the page is not made of changes nothing on it', async () => {
  const stranger = plain(await get(page));
  const odd = await get(page, { cookie: '_ga=1; other=<b>x</b>', 'user-agent': 'Odd', referer: 'https://elsewhere.example/' });
  assert.equal(plain(odd), stranger);
  const elsewhere = await get(page, { host: 'evil.example' });
  assert.ok(elsewhere.body.includes('evil.example'));
  assert.ok(!(await get(page)).body.includes('evil.example'));
});

test('a page is asked for once more, not rendered once more, when many come at once', async () => {
  await get(page);
  asked.pages = 0;
  const many = await Promise.all(Array.from({ length: 40 }, () => get(page)));
  assert.ok(many.every((answer) => answer.statusCode === 200));
  assert.ok(asked.pages <= 3, `${asked.pages} rounds of questions`);
});
