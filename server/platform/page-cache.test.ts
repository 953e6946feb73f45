import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PageCache, printOf, sharedRequest } from './page-cache.ts';

const origin = 'https://shop.example';
const of = (url: string, cookie?: string, more: Record<string, string> = {}) => sharedRequest('GET', origin, url, { ...(cookie ? { cookie } : {}), ...more });

test('home, category, product and search are shared, and nothing else', () => {
  for (const url of ['/', '/?page=2', '/c/odiah', '/c/odiah?sort=cheap', '/p/kurtka-1', '/search?q=a']) assert.ok(of(url), url);
  for (const url of ['/cart', '/account', '/orders/123456', '/cabinet', '/console', '/p/kurtka-1.data', '/search.data?q=a', '/_.data', '/city', '/p/a/b'])
    assert.equal(of(url), null, url);
  for (const method of ['POST', 'HEAD', 'PUT']) assert.equal(sharedRequest(method, origin, '/', {}), null);
});

test('who is signed in or has a cart shares no page, under either name of the session', () => {
  for (const cookie of [
    'agora_session=x',
    '__Host-agora_session=x',
    'cart=crt_1.2',
    'lang=uk; cart=crt_1.2',
    'cart=',
    '  agora_session=',
    'lang=kk;__Host-agora_session=y',
  ])
    assert.equal(of('/', cookie), null, cookie);
  assert.equal(of('/', undefined, { authorization: 'Bearer x' }), null);
});

test('the page is made of host, address, language, theme, city and zone; the rest of a request is not handed on', () => {
  const one = of('/c/odiah', 'theme=dark; _ga=1; lang=kk', { 'accept-language': 'en' });
  assert.deepEqual(one, of('/c/odiah', 'lang=kk; theme=dark', { 'accept-language': 'ru' }));
  assert.equal(one?.cookie, 'lang=kk; theme=dark');
  assert.equal(of('/', undefined, { 'accept-language': 'en-GB,en' })?.cookie, 'lang=en');
  assert.equal(of('/', 'lang=<b>')?.cookie, 'lang=uk');
  const keys = [
    of('/'),
    of('/?a=1'),
    of('/', 'theme=dark'),
    of('/', 'city=a'),
    of('/', 'tz=Asia/Almaty'),
    sharedRequest('GET', 'https://other.example', '/', {}),
  ];
  assert.equal(new Set(keys.map((request) => request?.key)).size, keys.length);
});

test('a page is kept while its questions are answered the same, and no longer', async () => {
  const cache = new PageCache();
  let text = '{"price":1}';
  const ask = async () => ({ status: 200, text });
  cache.keep('/', { asked: [{ path: '/api/v1/x', print: printOf({ status: 200, text }) }], html: '<p nonce="n">', nonce: 'n' });
  assert.ok(await cache.find('/', ask));
  text = '{"price":2}';
  assert.equal(await cache.find('/', ask), undefined);
  text = '{"price":1}';
  assert.equal(await cache.find('/', ask), undefined, 'what has once been untrue is made anew');
});

test('who comes while the questions are asked is told of what is true after they came', async () => {
  const cache = new PageCache();
  let text = 'old';
  let answer: () => void = () => undefined;
  let rounds = 0;
  const ask = async () => {
    rounds += 1;
    const said = { status: 200, text };
    if (rounds === 1) await new Promise<void>((resolve) => (answer = resolve));
    return said;
  };
  cache.keep('/', { asked: [{ path: '/api/v1/x', print: printOf({ status: 200, text }) }], html: '', nonce: 'n' });
  const first = cache.find('/', ask);
  text = 'new';
  const later = [cache.find('/', ask), cache.find('/', ask)];
  answer();
  assert.ok(await first);
  assert.deepEqual(await Promise.all(later), [undefined, undefined]);
  assert.equal(rounds, 2);
});

test('an API that fails is no reason to show what it said before', async () => {
  const cache = new PageCache();
  cache.keep('/', { asked: [{ path: '/api/v1/x', print: printOf({ status: 200, text: 'a' }) }], html: '', nonce: 'n' });
  assert.equal(await cache.find('/', async () => ({ status: 503, text: '' })), undefined);
});
