import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startTestServer } from '#testing/server';

const server = await startTestServer();
after(() => server.stop());

test('the server answers probes, its OpenAPI document and unknown paths', async () => {
  assert.equal((await server.server.inject('/livez')).statusCode, 200);
  assert.equal((await server.server.inject('/readyz')).statusCode, 200);
  const document = (await server.server.inject('/api/openapi.json')).json() as { openapi: string };
  assert.equal(document.openapi, '3.1.0');
  const missing = await server.call('GET', '/nothing/here', undefined, { language: 'en' });
  assert.equal(missing.status, 404);
  assert.equal(missing.body.code, 'NOT_FOUND');
  assert.equal(missing.body.title, 'Not found');
});
