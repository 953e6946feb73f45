import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { openDatabase, transactAsSystem } from '#platform/database';
import { enqueue, type Job } from '#platform/jobs';
import { setLogLevel } from '#platform/log';
import { drainWork, type WorkPlan } from '#platform/worker';
import { makeTestDatabase } from '#testing/database';
import { cutConnection, makeEffects, numbers } from '#testing/effects';

const db = await makeTestDatabase();
const effects = await makeEffects(db);
after(() => db.drop());
setLogLevel('error');

let round = 0;
let named: string;
beforeEach(() => {
  round += 1;
  named = `round${round}.work`;
});
const mine = () => effects.of(named);
const inside = <T>(work: (ctx: Ctx) => Promise<T>) => transactAsSystem(db.database, 'test', work);
const planOf = (...jobs: Job[]): WorkPlan => ({ reactions: [], jobs });
const states = async () => (await effects.work(named)).map((row) => [row.state, row.attempts]);
const add = (ids: readonly string[], options?: { dedupeKey: string }) =>
  inside(async (ctx) => {
    for (const id of ids) await enqueue(ctx, named, { id }, options);
  });
/** Leaves an effect for each job; what else it does is the test's. */
const gatherer = (also: (ctx: Ctx, ids: string[]) => Promise<void> = async () => undefined): Job => ({
  name: named,
  runMany: async (ctx, payloads) => {
    const ids = payloads.map((payload) => payload['id'] as string);
    await effects.leave(ctx, ...ids.map((id) => `${named} ${id}`));
    await also(ctx, ids);
  },
});
/** The lease of what runs now has run out long ago. */
const loseLease = () =>
  inside((ctx) => sql`update platform.work set lease_until = clock_timestamp() - interval '1 hour' where state = 'running'`.execute(ctx.tx));

function signal(): { heard: Promise<void>; give: () => void } {
  let give!: () => void;
  const heard = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { heard, give };
}

test('jobs that gather come in one call, and each takes effect once', async () => {
  const calls: number[] = [];
  const plan = planOf(gatherer(async (_ctx, ids) => void calls.push(ids.length)));
  await add(numbers(40));
  await drainWork(db.database, plan);
  await drainWork(db.database, plan);
  assert.deepEqual([calls, await mine()], [[40], numbers(40)]);
});

test('a worker that dies in the middle of a set leaves nothing, and the set is done once by the next', async () => {
  let deaths = 0;
  const plan = planOf(
    gatherer(async (ctx) => {
      deaths += 1;
      if (deaths === 1) await cutConnection(db, ctx);
    }),
  );
  await add(numbers(6));
  await drainWork(db.database, plan);
  await effects.hurry();
  await drainWork(db.database, plan);
  assert.deepEqual(await mine(), numbers(6));
  assert.deepEqual(await states(), Array(6).fill(['done', 1]));
});

test('a single job whose worker dies waits again, counts the try and takes effect once', async () => {
  let deaths = 0;
  const plan = planOf(
    gatherer(async (ctx) => {
      deaths += 1;
      if (deaths === 1) await cutConnection(db, ctx);
    }),
  );
  await add(['000']);
  await drainWork(db.database, plan);
  assert.deepEqual([await mine(), await states()], [[], [['new', 1]]]);
  await effects.hurry();
  await drainWork(db.database, plan);
  assert.deepEqual([await mine(), await states()], [['000'], [['done', 2]]]);
});

test('two processes with four lanes each do gathered jobs once each', async () => {
  const other = openDatabase(db.database.url, 8);
  const plan = planOf(gatherer());
  await add(numbers(450));
  await Promise.all([drainWork(db.database, plan, 4), drainWork(other, plan, 4)]);
  await other.close();
  assert.deepEqual(await mine(), numbers(450));
});

test('what a job enqueues itself is done after it, once', async () => {
  const next: Job = { name: `${named}_next`, runMany: (ctx, payloads) => effects.leave(ctx, ...payloads.map((payload) => `${named} after ${payload['id']}`)) };
  const first = gatherer(async (ctx, ids) => {
    for (const id of ids) await enqueue(ctx, next.name, { id });
  });
  await add(numbers(3));
  await drainWork(db.database, planOf(first, next));
  assert.deepEqual(await mine(), [...numbers(3), ...numbers(3).map((id) => `after ${id}`)]);
});

test('while one waits with the same key a second is not added; once it is done, it is', async () => {
  const plan = planOf(gatherer());
  await add(['000', '001'], { dedupeKey: 'same' });
  await add(['002'], { dedupeKey: 'same' });
  await drainWork(db.database, plan);
  await add(['003'], { dedupeKey: 'same' });
  await drainWork(db.database, plan);
  assert.deepEqual(await mine(), ['000', '003']);
});

test('a zombie cannot write off what another worker has taken over', async () => {
  const [taken, mayEnd] = [signal(), signal()];
  let runs = 0;
  let second!: Promise<void>;
  const job: Job = {
    name: named,
    run: async () => {
      runs += 1;
      if (runs === 2) {
        taken.give();
        await mayEnd.heard;
        return;
      }
      await loseLease();
      second = drainWork(db.database, planOf(job));
      await taken.heard;
    },
  };
  await add(['000']);
  await drainWork(db.database, planOf(job));
  assert.deepEqual(await states(), [['running', 2]]);
  mayEnd.give();
  await second;
  assert.deepEqual([runs, await states()], [2, [['done', 2]]]);
});

test('a zombie that fails does not bring back what another worker has finished', async () => {
  let runs = 0;
  const job: Job = {
    name: named,
    run: async () => {
      runs += 1;
      if (runs > 1) return;
      await loseLease();
      await drainWork(db.database, planOf(job));
      throw new Error('too late');
    },
  };
  await add(['000']);
  await drainWork(db.database, planOf(job));
  await effects.hurry();
  await drainWork(db.database, planOf(job));
  assert.deepEqual([runs, await states()], [2, [['done', 2]]]);
});

test('a job that kills each process that takes it lies among the dead after its last try', async () => {
  let runs = 0;
  const job: Job = {
    name: named,
    tries: 3,
    run: async () => {
      runs += 1;
    },
  };
  await add(['000']);
  // Three processes took it and were never heard of again.
  await inside((ctx) => sql`update platform.work set state = 'running', attempts = 3 where handler = ${named}`.execute(ctx.tx));
  await loseLease();
  await drainWork(db.database, planOf(job));
  const [row] = await effects.work(named);
  assert.deepEqual([runs, row!.state, row!.lastError], [0, 'dead', 'each of its runs ended with its process or outlived its lease']);
});

test('a job that fails while another of its key waits already leaves the work to that one, with its count of tries', async () => {
  let runs = 0;
  const job: Job = {
    name: named,
    tries: 3,
    run: async () => {
      runs += 1;
      if (runs === 1) await add(['001'], { dedupeKey: 'same' });
      throw new Error('not today');
    },
  };
  await add(['000'], { dedupeKey: 'same' });
  await drainWork(db.database, planOf(job));
  assert.deepEqual(await states(), [
    ['done', 1],
    ['new', 2],
  ]);
  await effects.hurry();
  await drainWork(db.database, planOf(job));
  const rows = await effects.work(named);
  assert.deepEqual(
    [runs, rows.map((row) => [row.state, row.attempts, row.lastError])],
    [
      3,
      [
        ['done', 1, 'not today'],
        ['dead', 3, 'not today'],
      ],
    ],
  );
});
