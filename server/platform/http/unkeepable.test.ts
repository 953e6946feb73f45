import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '#testing/server';
import { findUnkeepable } from './unkeepable.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

test('a text that no table can hold is found wherever it stands', () => {
  assert.equal(findUnkeepable({ names: { uk: 'Гайка', en: 'a\0b' } }), 'names.en');
  assert.equal(findUnkeepable({ lines: [{ note: 'ok' }, { note: '\ud83d' }] }), 'lines.1.note');
  assert.equal(findUnkeepable({ lines: { 'a\0': 1 } }), 'lines');
  assert.equal(findUnkeepable('\0'), '');
  assert.equal(findUnkeepable({ name: 'Гайка 😀 \u202e \ufffd', count: 3, nothing: null, list: [true] }), null);
});

test('no depth is too deep for it', () => {
  let deep: unknown = '\0';
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  assert.equal(findUnkeepable(deep)?.length, 199_999);
});

test('such a text is refused at its place in body, query and path, and never reaches the database', async () => {
  type Problem = { code: string; fields: { path: string; code: string; message: string }[] };
  const asked = [
    await server.call<Problem>('POST', '/session', { login: 'a\0b', password: 'x' }),
    await server.call<Problem>('POST', '/session', { login: '\ud800', password: 'x' }),
    await server.call<Problem>('GET', '/store/products?q=a%00b'),
    await server.call<Problem>('GET', '/store/products/a%00b'),
  ];
  assert.deepEqual(
    asked.map(({ status, body }) => [status, body.code, body.fields[0]!.path, body.fields[0]!.code]),
    ['login', 'login', 'query.q', 'params.slug'].map((path) => [400, 'INVALID_INPUT', path, 'INVALID']),
  );
});
