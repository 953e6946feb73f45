import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDatabase } from '#testing/database';
import { makeServer } from './server.ts';

const { database } = await useDatabase();

test('only a trusted proxy may say whose request it is', async () => {
  for (const [trusted, from, seen] of [
    ['loopback', '127.0.0.1', '203.0.113.7'],
    ['loopback', '10.0.0.5', '10.0.0.5'],
    ['10.0.0.0/8', '10.0.0.5', '203.0.113.7'],
    ['10.0.0.0/8', '192.0.2.1', '192.0.2.1'],
  ] as const) {
    const server = await makeServer(database, { mode: () => [], stopping: () => false, trustedProxies: [trusted] });
    server.get('/who', async (request) => ({ ip: request.ip }));
    const answer = await server.inject({ url: '/who', remoteAddress: from, headers: { 'x-forwarded-for': '203.0.113.7' } });
    assert.equal(answer.json<{ ip: string }>().ip, seen, `${from} behind ${trusted}`);
    await server.close();
  }
});
