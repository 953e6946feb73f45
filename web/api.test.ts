import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { endpoint } from '#kernel/contract';
import { apiUrl, ApiProblem, browserApi, callApi, onStepUp, problemOf, type ApiAnswer, type ApiRequest } from './api.ts';

const take = endpoint({
  method: 'POST',
  path: '/merchant/shipments/:id/take',
  audience: 'merchant',
  permission: 'orders.take',
  summary: 'Take a shipment in work',
  idempotent: true,
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({ status: z.array(z.string()).optional(), q: z.string().optional() }),
  body: z.strictObject({ note: z.string() }),
  output: z.object({ id: z.string() }),
});

const answering =
  (answer: Partial<ApiAnswer>, seen: ApiRequest[] = []) =>
  async (request: ApiRequest) => {
    seen.push(request);
    return { status: 200, contentType: 'application/json', text: '{"id":"shp_1"}', ...answer };
  };

test('a call carries parameters, query, body and an idempotency key', async () => {
  const seen: ApiRequest[] = [];
  const answer = await callApi(answering({}, seen), take, { params: { id: 'a/b' }, query: { status: ['new', 'sent'], q: '' }, body: { note: 'так' } });
  assert.equal(answer.id, 'shp_1');
  const request = seen[0]!;
  assert.equal(request.path, '/api/v1/merchant/shipments/a%2Fb/take?status=new%2Csent');
  assert.equal(request.body, '{"note":"так"}');
  assert.match(request.headers['idempotency-key'] ?? '', /^[0-9a-f-]{36}$/);
});

test('a problem is thrown with its code, words and fields', async () => {
  const told = {
    status: 422,
    code: 'INVALID',
    title: 'Перевірте поля',
    fields: [{ path: 'note', code: 'too_small', message: 'Напишіть щось' }],
    requestId: 'req_1',
  };
  const call = callApi(answering({ status: 422, contentType: 'application/problem+json', text: JSON.stringify(told) }), take);
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ApiProblem);
  assert.deepEqual(problemOf(error), told);
});

test('an answer that is no problem document still tells its status', async () => {
  const call = callApi(answering({ status: 502, contentType: 'text/html', text: '<html>' }), take);
  await assert.rejects(call, { status: 502, code: 'HTTP_502', fields: [] });
});

test('what is not a problem is thrown on', () => {
  assert.throws(() => problemOf(new TypeError('offline')), TypeError);
});

test('a link to an endpoint is its address', () => {
  assert.equal(apiUrl(take, { params: { id: 'x' } }), '/api/v1/merchant/shipments/x/take');
});

test('an act that wants the second factor again is repeated once it was shown, and stays undone when it was not', async () => {
  const problem = JSON.stringify({ title: 'Confirm', status: 403, code: 'STEP_UP_NEEDED' });
  const input = { params: { id: 'shp_1' }, body: { note: '' } };
  const original = globalThis.fetch;
  let sent = 0;
  let shown = false;
  globalThis.fetch = async () => {
    sent += 1;
    return shown
      ? new Response('{"id":"shp_1"}', { headers: { 'content-type': 'application/json' } })
      : new Response(problem, { status: 403, headers: { 'content-type': 'application/problem+json' } });
  };
  try {
    await assert.rejects(browserApi(take, input), { code: 'STEP_UP_NEEDED' });
    onStepUp(async () => false);
    await assert.rejects(browserApi(take, input), { code: 'STEP_UP_NEEDED' });
    assert.equal(sent, 2);
    onStepUp(async () => (shown = true));
    assert.deepEqual(await browserApi(take, input), { id: 'shp_1' });
    assert.equal(sent, 4);
  } finally {
    onStepUp(undefined);
    globalThis.fetch = original;
  }
});
