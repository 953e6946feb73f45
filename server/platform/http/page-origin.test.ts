import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify from 'fastify';
import { pageOrigin, requestOrigin } from './page-origin.ts';

async function asked(host: string, publicUrl?: string): Promise<{ request: string; page: string }> {
  const app = Fastify();
  app.get('/', async (request) => ({ request: requestOrigin(request), page: pageOrigin(request, publicUrl) }));
  const answer = await app.inject({ url: '/', headers: { host } });
  await app.close();
  return answer.json();
}

test('a page names itself by the public address, whatever host was asked', async () => {
  assert.equal((await asked('evil.example', 'https://market.example/shop')).page, 'https://market.example');
  assert.equal((await asked('evil.example', 'https://market.example')).request, 'http://evil.example');
});

test('without a public address the asked one stands in', async () => {
  for (const host of ['localhost:3000', 'market.example', '127.0.0.1:80', '[::1]:3000']) assert.equal((await asked(host)).page, `http://${host}`);
});

test('a host that is no host becomes no address', async () => {
  for (const host of ['a b', 'evil.example/path?', 'x@evil.example', 'evil.example"><script>', 'a:b:c'])
    assert.equal((await asked(host)).page, 'http://localhost', host);
});
