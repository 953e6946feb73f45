import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { event } from '#kernel/event';
import { transactAsSystem } from '#platform/database';
import { announce, on, registerReactions } from '#platform/outbox';
import { drainWork } from '#platform/worker';
import { makeTestDatabase } from '#testing/database';

const happened = event('platform.happened', z.object({ id: z.string() }));
const db = await makeTestDatabase();
after(() => db.drop());

test('a fact reaches each listener once, also when its handler fails first', async () => {
  const heard: string[] = [];
  let failures = 1;
  const reactions = [
    on(happened, 'a.hear', async (_ctx, payload) => {
      heard.push(`a ${payload.id}`);
    }),
    on(happened, 'b.hear', async (_ctx, payload) => {
      if (failures-- > 0) throw new Error('not yet');
      heard.push(`b ${payload.id}`);
    }),
  ];
  registerReactions(reactions);
  await transactAsSystem(db.database, 'test', (ctx) => announce(ctx, happened, { id: 'x' }));
  await drainWork(db.database, { reactions, jobs: [] });
  await transactAsSystem(db.database, 'test', (ctx) => sql`update platform.work set due_at = clock_timestamp() where state = 'new'`.execute(ctx.tx));
  await drainWork(db.database, { reactions, jobs: [] });
  await drainWork(db.database, { reactions, jobs: [] });
  assert.deepEqual(heard.sort(), ['a x', 'b x']);
});

test('a fact of a rolled back transaction was never announced', async () => {
  const heard: string[] = [];
  const reactions = [
    on(happened, 'a.hear', async (_ctx, payload) => {
      heard.push(payload.id);
    }),
  ];
  registerReactions(reactions);
  await assert.rejects(
    transactAsSystem(db.database, 'test', async (ctx) => {
      await announce(ctx, happened, { id: 'never' });
      throw new Error('no');
    }),
  );
  await drainWork(db.database, { reactions, jobs: [] });
  assert.deepEqual(heard, []);
});
