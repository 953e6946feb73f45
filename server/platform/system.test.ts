import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';
import { transactAsSystem } from './database.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

test('dead work is seen and gets a second chance, once', async () => {
  const { cookie } = await operatorPerson(server);
  await transactAsSystem(server.database, 'test', async (ctx) => {
    await sql`insert into platform.work (id, kind, handler, state, due_at, attempts, last_error, created_at) values ('wrk_dead', 'job', 'nobody.knows', 'dead', ${ctx.now}, 8, 'boom', ${ctx.now})`.execute(
      ctx.tx,
    );
  });
  const seen = await server.call<{ healthy: boolean; dead: { id: string; lastError: string }[]; queue: { dead: number } }>(
    'GET',
    '/operator/system',
    undefined,
    { cookie },
  );
  assert.equal(seen.status, 200);
  assert.equal(seen.body.healthy, false);
  assert.deepEqual([seen.body.queue.dead, seen.body.dead[0]!.id, seen.body.dead[0]!.lastError], [1, 'wrk_dead', 'boom']);
  assert.equal((await server.call('POST', '/operator/system/work/wrk_dead/retry', {}, { cookie })).status, 204);
  assert.equal((await server.call('POST', '/operator/system/work/wrk_dead/retry', {}, { cookie })).status, 404);
});

test('a dead piece gets its second chance also while another of its key waits', async () => {
  const { cookie } = await operatorPerson(server);
  await transactAsSystem(server.database, 'test', async (ctx) => {
    await sql`insert into platform.work (id, kind, handler, state, due_at, attempts, dedupe_key, created_at) values
      ('wrk_dead_twin', 'job', 'nobody.knows', 'dead', ${ctx.now}, 8, 'schedule', ${ctx.now}), ('wrk_waiting_twin', 'job', 'nobody.knows', 'new', ${ctx.now}, 0, 'schedule', ${ctx.now})`.execute(
      ctx.tx,
    );
  });
  assert.equal((await server.call('POST', '/operator/system/work/wrk_dead_twin/retry', {}, { cookie })).status, 204);
});

test('the machine room is closed to people who have no business there', async () => {
  const { cookie } = await operatorPerson(server, 'moderator');
  assert.equal((await server.call('GET', '/operator/system', undefined, { cookie })).status, 403);
});
