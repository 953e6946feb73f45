import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { z } from 'zod';
import { event } from '#kernel/event';
import { openDatabase, transactAsSystem } from '#platform/database';
import { setLogLevel } from '#platform/log';
import { announce, on, onMany, type Reaction, registerReactions } from '#platform/outbox';
import { drainWork } from '#platform/worker';
import { makeTestDatabase } from '#testing/database';
import { makeEffects, numbers } from '#testing/effects';

const happened = event('platform.happened', z.object({ id: z.string() }));
const elsewhere = event('platform.elsewhere', z.object({ id: z.string() }));
const db = await makeTestDatabase();
const effects = await makeEffects(db);
after(() => db.drop());
setLogLevel('error');

let round = 0;
let named: string;
beforeEach(() => {
  round += 1;
  named = `round${round}.hear`;
});
const mine = () => effects.of(named);

/** Announces one fact each in a transaction of its own, in this order. */
async function announceEach(reactions: readonly Reaction[], ids: readonly string[]): Promise<void> {
  registerReactions(reactions);
  for (const id of ids) await transactAsSystem(db.database, 'test', (ctx) => announce(ctx, happened, { id }));
}

test('who gathers gets all that waits for it in one call, once each, in the order of its happening', async () => {
  const calls: string[][] = [];
  const reactions = [
    onMany(happened, named, async (ctx, facts) => {
      calls.push(facts.map((fact) => fact.payload.id));
      await effects.leave(ctx, ...facts.map((fact) => `${named} ${fact.payload.id}`));
    }),
    onMany(elsewhere, `${named}_elsewhere`, async () => assert.fail('a fact of another kind came')),
  ];
  await announceEach(reactions, numbers(30));
  await transactAsSystem(db.database, 'test', async (ctx) => {
    for (const id of numbers(50).slice(30)) await announce(ctx, happened, { id });
  });
  await drainWork(db.database, { reactions, jobs: [] });
  await drainWork(db.database, { reactions, jobs: [] });
  assert.deepEqual(calls, [numbers(50)]);
  assert.deepEqual(await mine(), numbers(50));
});

test('more than a handful comes in several calls, and nothing stays behind', async () => {
  const sizes: number[] = [];
  const reactions = [
    onMany(happened, named, async (ctx, facts) => {
      sizes.push(facts.length);
      await effects.leave(ctx, ...facts.map((fact) => `${named} ${fact.payload.id}`));
    }),
  ];
  registerReactions(reactions);
  await transactAsSystem(db.database, 'test', async (ctx) => {
    for (const id of numbers(450)) await announce(ctx, happened, { id });
  });
  await drainWork(db.database, { reactions, jobs: [] });
  assert.deepEqual(sizes, [200, 200, 50]);
  assert.deepEqual(await mine(), numbers(450));
});

test('a poison in a set stops nobody else: the others are done once, it alone is tried again and in the end lies among the dead', async () => {
  const tried: string[][] = [];
  const reactions = [
    onMany(happened, named, async (ctx, facts) => {
      const ids = facts.map((fact) => fact.payload.id);
      tried.push(ids);
      await effects.leave(ctx, ...ids.map((id) => `${named} ${id}`));
      if (ids.includes('002')) throw new Error('poi\0son');
    }),
  ];
  await announceEach(reactions, numbers(5));
  await drainWork(db.database, { reactions, jobs: [] });
  assert.deepEqual(await mine(), ['000', '001', '003', '004']);
  assert.deepEqual(tried, [numbers(5), ...numbers(5).map((id) => [id])]);
  for (let attempt = 2; attempt <= 10; attempt += 1) {
    await effects.hurry();
    await drainWork(db.database, { reactions, jobs: [] });
  }
  assert.deepEqual(tried.slice(6), Array(7).fill(['002']));
  assert.deepEqual(await mine(), ['000', '001', '003', '004']);
  const dead = (await effects.work(named)).filter((row) => row.state !== 'done');
  assert.deepEqual(
    dead.map(({ state, attempts, lastError }) => ({ state, attempts, lastError })),
    [{ state: 'dead', attempts: 8, lastError: 'poison' }],
  );
});

test('who takes one fact at a time waits with its poison and lets the next go by', async () => {
  const reactions = [
    on(happened, named, async (ctx, { id }) => {
      await effects.leave(ctx, `${named} ${id}`);
      if (id === '000') throw new Error('poison');
    }),
  ];
  await announceEach(reactions, numbers(3));
  await drainWork(db.database, { reactions, jobs: [] });
  assert.deepEqual(await mine(), ['001', '002']);
  assert.deepEqual(
    (await effects.work(named)).map((row) => [row.state, row.attempts]),
    [
      ['new', 1],
      ['done', 1],
      ['done', 1],
    ],
  );
});

test('two lanes stand in two facts at once, and neither takes the other’s', async () => {
  const other = openDatabase(db.database.url, 4);
  let bothIn!: () => void;
  const both = new Promise<void>((resolve) => {
    bothIn = resolve;
  });
  let inside = 0;
  const reactions = [
    on(happened, named, async (ctx, { id }) => {
      await effects.leave(ctx, `${named} ${id}`);
      inside += 1;
      if (inside === 2) bothIn();
      await both;
    }),
  ];
  await announceEach(reactions, numbers(2));
  await Promise.all([drainWork(db.database, { reactions, jobs: [] }), drainWork(other, { reactions, jobs: [] })]);
  await other.close();
  assert.deepEqual(await mine(), numbers(2));
});

for (const [kind, declare] of [
  ['single', on],
  ['gathered', onMany],
] as const)
  test(`two processes with four lanes each do ${kind} facts once each`, async () => {
    const other = openDatabase(db.database.url, 8);
    const reactions =
      declare === on
        ? [on(happened, named, (ctx, { id }) => effects.leave(ctx, `${named} ${id}`))]
        : [onMany(happened, named, (ctx, facts) => effects.leave(ctx, ...facts.map((fact) => `${named} ${fact.payload.id}`)))];
    registerReactions(reactions);
    await transactAsSystem(db.database, 'test', async (ctx) => {
      for (const id of numbers(150)) await announce(ctx, happened, { id });
    });
    await Promise.all([drainWork(db.database, { reactions, jobs: [] }, 4), drainWork(other, { reactions, jobs: [] }, 4)]);
    await other.close();
    assert.deepEqual(await mine(), numbers(150));
  });

test('a lane whose try failed does not bring back what another lane has done meanwhile', async () => {
  const narrow = openDatabase(db.database.url, 1);
  let turn!: Promise<void>;
  const plan = (first: boolean) => ({
    jobs: [],
    reactions: [
      on(happened, named, async (ctx, { id }) => {
        await effects.leave(ctx, `${named} ${id}`);
        if (!first) return;
        // The one connection of this lane goes to the test when the failed transaction ends, before the lane can write its failure down.
        turn = narrow.pool.connect().then(async (client) => {
          await drainWork(db.database, plan(false));
          client.release();
        });
        throw new Error('this lane cannot');
      }),
    ],
  });
  await announceEach(plan(true).reactions, ['000']);
  await drainWork(narrow, plan(true));
  await turn;
  await narrow.close();
  await effects.hurry();
  await drainWork(db.database, plan(false));
  assert.deepEqual(await mine(), ['000']);
});
