import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import Fastify from 'fastify';
import { sendProblem } from './http/problem.ts';
import { readForm } from './page-form.ts';

const app = Fastify();
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
app.post('/page', async (request) => {
  const { body, type } = await readForm(request);
  return { fields: [...(await new Response(body, { headers: { 'content-type': type } }).formData())] };
});
after(() => app.close());

async function post(payload: string | Readable | undefined, type?: string) {
  const answer = await app.inject({ method: 'POST', url: '/page', payload, headers: type === undefined ? {} : { 'content-type': type } });
  const { fields, code } = answer.json<{ fields?: unknown; code?: string }>();
  return answer.statusCode === 200 ? fields : [answer.statusCode, code];
}
const multipart = 'multipart/form-data; boundary=x';

test('a form of either kind is read whole', async () => {
  assert.deepEqual(await post('phone=%2B380501112233&back=%2Fwomen', 'application/x-www-form-urlencoded;charset=UTF-8'), [
    ['phone', '+380501112233'],
    ['back', '/women'],
  ]);
  assert.deepEqual(await post('--x\r\ncontent-disposition: form-data; name="city"\r\n\r\nЛьвів\r\n--x--\r\n', multipart), [['city', 'Львів']]);
  assert.deepEqual(await post(undefined), []);
});

test('what is no form is told so', async () => {
  for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded-too'])
    assert.deepEqual(await post('{', type), [415, 'UNSUPPORTED_MEDIA']);
});

test('a form that nobody can read is refused before the page sees it', async () => {
  for (const [body, type] of [
    ['--x\r\n', multipart],
    ['--x\r\ncontent-disposition: form-data; name="city"\r\n\r\nЛьв', multipart],
    ['city=1', 'multipart/form-data'],
  ] as const)
    assert.deepEqual(await post(body, type), [400, 'INVALID_INPUT'], JSON.stringify(body));
});

test('a page takes no more than a form’s worth, whatever its length claims', async () => {
  const large = 'x'.repeat(400_000);
  assert.deepEqual(await post(large + large + large, 'application/x-www-form-urlencoded'), [413, 'BODY_TOO_LARGE']);
  let given = 0;
  const endless = Readable.from(
    (function* () {
      for (; given < 1000; given += 1) yield Buffer.from(large);
    })(),
  );
  assert.deepEqual(await post(endless, 'application/x-www-form-urlencoded'), [413, 'BODY_TOO_LARGE']);
  assert.ok(given < 1000, 'it was read to its end');
});
