import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Fastify from 'fastify';
import { mountWeb } from './web.ts';

const buildDirectory = join(import.meta.dirname, '../../build');
const built = existsSync(join(buildDirectory, 'server/index.js')) ? {} : { skip: 'the pages are not built: npm run build' };

async function house() {
  const app = Fastify();
  const seen: (string | undefined)[] = [];
  app.get('/api/v1/session', async (request, reply) => {
    seen.push(request.headers.cookie, request.headers['accept-language']);
    return reply.send({ account: null, current: null, memberships: [], permissions: [], gate: 'account', secondFactor: 'none', visit: null });
  });
  await mountWeb(app, { buildDirectory, demo: true });
  return { app, seen };
}

test('a page is rendered in the reader’s language and theme under a nonce of its own', built, async () => {
  const { app } = await house();
  const one = await app.inject({ url: '/', headers: { cookie: 'lang=kk; theme=dark' } });
  const other = await app.inject({ url: '/' });
  assert.match(one.body, /<html lang="kk" data-theme="dark"/);
  const nonceOf = (policy: unknown) => /'nonce-([^']+)'/.exec(String(policy))?.[1];
  const nonce = nonceOf(one.headers['content-security-policy']);
  assert.ok(nonce && one.body.includes(`nonce="${nonce}"`));
  assert.notEqual(nonce, nonceOf(other.headers['content-security-policy']));
  await app.close();
});

test('the shop allows no inline styles, the office only attributes', built, async () => {
  const { app } = await house();
  const policy = async (url: string) => String((await app.inject({ url })).headers['content-security-policy']);
  assert.doesNotMatch(await policy('/'), /unsafe-inline/);
  assert.match(await policy('/dev/parts'), /style-src-attr 'unsafe-inline'/);
  await app.close();
});

test('a page asks the API in the name of its reader, and who is not signed in is led to the door and back', built, async () => {
  const { app, seen } = await house();
  const answer = await app.inject({ url: '/cabinet?view=new', headers: { cookie: 'agora_session=abc', 'accept-language': 'ru' } });
  assert.ok(seen.length > 0);
  assert.deepEqual(new Set(seen), new Set(['agora_session=abc', 'ru']));
  assert.equal(answer.statusCode, 302);
  assert.equal(answer.headers.location, `/cabinet/sign-in?back=${encodeURIComponent('/cabinet?view=new')}`);
  await app.close();
});

test('what belongs to the API is never answered by a page', built, async () => {
  const { app } = await house();
  const answer = await app.inject({ url: '/api/v1/nothing' });
  assert.equal(answer.statusCode, 404);
  assert.match(String(answer.headers['content-type']), /json/);
  await app.close();
});

test('a form reaches its action untouched', built, async () => {
  const { app } = await house();
  const post = (payload: string) =>
    app.inject({ method: 'POST', url: '/dev/parts/form', payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  assert.match((await post('article=A-1')).body, /Перевірте позначені поля|Напишіть назву/);
  assert.doesNotMatch((await post(`${encodeURIComponent('json:name')}=${encodeURIComponent('{"uk":"Челсі"}')}`)).body, /class="[^"]*InputWrapper-error/);
  await app.close();
});

test('files of the build may be kept for ever', built, async () => {
  const { app } = await house();
  const [file] = readdirSync(join(buildDirectory, 'client/assets'));
  const answer = await app.inject({ url: `/assets/${file}` });
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable');
  await app.close();
});
