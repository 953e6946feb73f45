import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { mountWeb } from '#platform/web';
import { startTestServer, type TestServer } from '#testing/server';

const buildDirectory = resolve(import.meta.dirname, '../..', process.env['WEB_BUILD'] ?? 'build');
const built = existsSync(resolve(buildDirectory, 'server/index.js')) ? {} : { skip: 'the pages are not built: npm run build' };
const publicUrl = 'https://market.example';

let known: TestServer;
let unknown: TestServer;

before(async () => {
  if ('skip' in built) return;
  [known, unknown] = await Promise.all([startTestServer({ environment: { PUBLIC_URL: publicUrl } }), startTestServer()]);
  await mountWeb(known.server, { buildDirectory, publicUrl });
  await mountWeb(unknown.server, { buildDirectory });
});
after(async () => {
  await Promise.all([known?.stop(), unknown?.stop()]);
});

const look = async (server: TestServer, url: string, host: string) => (await server.server.inject({ url, headers: { host } })).body;

test('pages, the sitemap and the robots name the public address, whatever host was asked', built, async () => {
  for (const [page, mark] of [
    ['/', `<link rel="canonical" href="${publicUrl}/"`],
    ['/', `<meta property="og:url" content="${publicUrl}/"`],
    ['/?lang=kk', `<link rel="canonical" href="${publicUrl}/?lang=kk"`],
    ['/catalog', `hrefLang="en" href="${publicUrl}/catalog?lang=en"`],
    ['/sitemap.xml', `<loc>${publicUrl}/catalog</loc>`],
    ['/robots.txt', `Sitemap: ${publicUrl}/sitemap.xml`],
  ] as const) {
    const body = await look(known, page, 'evil.example');
    assert.ok(body.includes(mark), `${page} should hold ${mark}`);
    assert.ok(!body.includes('evil.example'), `${page} repeats a foreign host`);
  }
});

test('a kept page that a foreign host asked for first holds nothing of that host', built, async () => {
  const first = await look(known, '/?page=2', 'evil.example');
  const second = await look(known, '/?page=2', 'market.example');
  for (const body of [first, second]) {
    assert.ok(!body.includes('evil.example'));
    assert.ok(body.includes(`<link rel="canonical" href="${publicUrl}/"`));
  }
});

test('without a public address every host gets a page of its own', built, async () => {
  assert.ok((await look(unknown, '/', 'evil.example')).includes('href="http://evil.example/"'));
  const body = await look(unknown, '/', 'localhost:3000');
  assert.ok(body.includes('href="http://localhost:3000/"'));
  assert.ok(!body.includes('evil.example'));
});

test('a host that is no host is answered, and repeated nowhere', built, async () => {
  const answer = await unknown.server.inject({ url: '/', headers: { host: 'a b"><script>' } });
  assert.equal(answer.statusCode, 200);
  assert.ok(!answer.body.includes('a b"'));
});
