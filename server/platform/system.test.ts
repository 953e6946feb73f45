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

type House = { healthy: boolean | null; checks: number; examinedAt: string | null; examining: boolean; findings: { id: string; says: string }[] };
type Dead = House & { dead: { id: string; lastError: string }[]; queue: { dead: number } };
const look = (cookie: string) => server.call<Dead>('GET', '/operator/system', undefined, { cookie }).then((answer) => answer.body);

test('dead work is seen and gets a second chance, once', async () => {
  const { cookie } = await operatorPerson(server);
  await transactAsSystem(server.database, 'test', async (ctx) => {
    await sql`insert into platform.work (id, kind, handler, state, due_at, attempts, last_error, created_at) values ('wrk_dead', 'job', 'nobody.knows', 'dead', ${ctx.now}, 8, 'boom', ${ctx.now})`.execute(
      ctx.tx,
    );
  });
  const seen = await look(cookie);
  assert.deepEqual([seen.queue.dead, seen.dead[0]!.id, seen.dead[0]!.lastError], [1, 'wrk_dead', 'boom']);
  assert.equal((await server.call('POST', '/operator/system/work/wrk_dead/retry', {}, { cookie })).status, 204);
  assert.equal((await server.call('POST', '/operator/system/work/wrk_dead/retry', {}, { cookie })).status, 404);
});

test('the doctor comes when asked, once for two askers, and its report stays until the next', async () => {
  const { cookie } = await operatorPerson(server);
  const ask = () => server.call('POST', '/operator/system/examine', {}, { cookie });
  const before = await look(cookie);
  assert.deepEqual([before.healthy, before.examinedAt, before.examining], [null, null, false]);
  assert.deepEqual(
    (await Promise.all([ask(), ask()])).map((answer) => answer.status),
    [204, 204],
  );
  assert.equal((await look(cookie)).examining, true);
  await server.settle();
  const well = await look(cookie);
  assert.deepEqual([well.healthy, well.examining, well.findings], [true, false, []]);
  assert.ok(well.checks > 20);
  const made = await transactAsSystem(server.database, 'test', ({ tx }) => sql`select id from platform.examinations`.execute(tx));
  assert.equal(made.rows.length, 1);
  await transactAsSystem(server.database, 'test', ({ tx }) =>
    sql`insert into platform.work (id, kind, handler, state, due_at, created_at) values ('wrk_lost', 'job', 'nobody.knows', 'dead', now(), now())`.execute(tx),
  );
  assert.deepEqual(await look(cookie), { ...well, queue: { ...well.queue, dead: 1 }, dead: (await look(cookie)).dead });
  await ask();
  await server.settle();
  const ill = await look(cookie);
  assert.deepEqual([ill.healthy, ill.findings.map((finding) => finding.id)], [false, ['D7']]);
  assert.equal((await server.call('POST', '/operator/system/work/wrk_lost/retry', {}, { cookie })).status, 204);
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
