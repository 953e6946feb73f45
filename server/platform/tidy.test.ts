import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { transactAsSystem } from '#platform/database';
import { platformJobs } from '#platform/tidy';
import { runJob } from '#platform/worker';
import { makeTestDatabase } from '#testing/database';

const db = await makeTestDatabase();
after(() => db.drop());

test('tidying takes what is settled and old, never what waits, lies dead or is young', async () => {
  await transactAsSystem(db.database, 'test', async (ctx) => {
    await sql`insert into platform.facts (id, name, payload, occurred_at) values ('fct_old', 'x', '{}', now() - interval '100 days'), ('fct_owed', 'x', '{}', now() - interval '100 days'), ('fct_new', 'x', '{}', now()),
      ('fct_late', 'x', '{}', now() - interval '100 days')`.execute(ctx.tx);
    await sql`insert into platform.work (id, kind, handler, fact_id, state, due_at, created_at, done_at) values
      ('wrk_done', 'fact', 'a', 'fct_old', 'done', now(), now(), now() - interval '15 days'), ('wrk_young', 'fact', 'a', 'fct_new', 'done', now(), now(), now()),
      ('wrk_dead', 'fact', 'b', 'fct_owed', 'dead', now(), now(), null), ('wrk_waits', 'job', 'c', null, 'new', now() + interval '1 day', now() - interval '200 days', null),
      ('wrk_heard', 'fact', 'a', 'fct_late', 'done', now(), now(), now() - interval '15 days'), ('wrk_late', 'fact', 'b', 'fct_late', 'new', now(), now() - interval '200 days', null),
      ('wrk_runs', 'job', 'd', null, 'running', now(), now() - interval '200 days', now() - interval '200 days')`.execute(ctx.tx);
    await sql`insert into platform.live (topic, name, payload, created_at) values ('t', 'n', '{}', now() - interval '2 days'), ('t', 'n', '{}', now())`.execute(
      ctx.tx,
    );
    await sql`insert into platform.idempotency (scope, key, request_hash, created_at) values ('s', 'old', 'h', now() - interval '31 days'), ('s', 'new', 'h', now())`.execute(
      ctx.tx,
    );
  });
  await runJob(db.database, { reactions: [], jobs: platformJobs }, 'platform.tidy');
  const { rows } = await transactAsSystem(db.database, 'test', (ctx) =>
    sql<{ left: string }>`select id as left from platform.work union all select id from platform.facts union all select key from platform.idempotency
      union all select count(*)::text from platform.live order by 1`.execute(ctx.tx),
  );
  assert.deepEqual(
    rows.map((row) => row.left),
    ['1', 'fct_late', 'fct_new', 'fct_owed', 'new', 'wrk_dead', 'wrk_late', 'wrk_runs', 'wrk_waits', 'wrk_young'],
  );
});
