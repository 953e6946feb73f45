import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import Fastify from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { endpoint } from '#kernel/contract';
import { refuse } from '#kernel/refusal';
import { setIdentify } from '#platform/access';
import { asSystem, type Ctx } from '#platform/ctx';
import { serve } from '#platform/routes';
import { makeTestDatabase } from '#testing/database';
import { makeEffects } from '#testing/effects';
import { mountRoutes } from './mount.ts';

const db = await makeTestDatabase();
const effects = await makeEffects(db);
after(() => db.drop());

const act = endpoint({
  method: 'POST',
  path: '/public/act/:name',
  audience: 'public',
  permission: 'none',
  scope: 'system',
  summary: 'Do it',
  idempotent: true,
  status: 201,
  params: z.strictObject({ name: z.string() }),
  body: z.strictObject({ what: z.string(), sizes: z.record(z.string(), z.int()).optional() }),
  output: z.object({ number: z.int() }),
  refusals: { CONFLICT: 409 },
});
let acts = 0;

/** Goes on when others stand before the database's lock, or when one has come past it. */
async function holdUntilOthersWait(ctx: Ctx): Promise<void> {
  const before = acts;
  for (let waiting = 0; waiting < 5 && acts === before;) {
    const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_locks where not granted`.execute(ctx.tx);
    waiting = rows[0]!.waiting;
  }
}

const app = Fastify();
mountRoutes(
  app,
  [
    serve(act, async (ctx, { params, body }) => {
      acts += 1;
      const number = acts;
      await asSystem(ctx, (inside) => effects.leave(inside, `${params.name} ${body.what}`));
      if (body.what === 'refused') throw refuse('CONFLICT');
      if (body.what === 'crowd') await holdUntilOthersWait(ctx);
      return { number };
    }),
  ],
  { database: db.database, publicUrl: () => 'http://localhost:3000', rateLimits: false, checkOutput: true, clockSkew: () => 0 },
);
after(() => app.close());

async function call(name: string, key: string, body: object, authorization?: string) {
  const headers = { 'idempotency-key': key, ...(authorization ? { authorization } : {}) };
  const answer = await app.inject({ method: 'POST', url: `/api/v1/public/act/${name}`, payload: body, headers });
  return { status: answer.statusCode, replayed: answer.headers['idempotent-replayed'] === 'true', body: answer.json<{ number: number; code?: string }>() };
}
const done = async (name: string) => (await effects.all()).filter((what) => what.startsWith(`${name} `));

test('the same key with the same body gets the first answer, and nothing is done again', async () => {
  const first = await call('again', 'k', { what: 'x', sizes: { a: 1, b: 2 } });
  const second = await call('again', 'k', { sizes: { b: 2, a: 1 }, what: 'x' });
  assert.deepEqual([first.status, first.replayed, second.status, second.replayed], [201, false, 201, true]);
  assert.deepEqual([second.body, await done('again')], [first.body, ['again x']]);
});

test('the same key with another body is refused', async () => {
  await call('other', 'k', { what: 'x' });
  const second = await call('other', 'k', { what: 'y' });
  assert.deepEqual([second.status, second.body.code, await done('other')], [422, 'IDEMPOTENCY_MISMATCH', ['other x']]);
});

test('the same key at once from twenty clients is one effect and one answer', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => call('once', 'k', { what: 'crowd' })));
  assert.deepEqual(new Set(answers.map((answer) => answer.status)), new Set([201]));
  assert.deepEqual([new Set(answers.map((answer) => answer.body.number)).size, answers.filter((answer) => !answer.replayed).length], [1, 1]);
  assert.deepEqual(await done('once'), ['once crowd']);
});

test('what was refused leaves no trace and frees the key', async () => {
  assert.equal((await call('freed', 'k', { what: 'refused' })).status, 409);
  const next = await call('freed', 'k', { what: 'x' });
  assert.deepEqual([next.status, next.replayed, await done('freed')], [201, false, ['freed x']]);
});

test('a key counts on its own address only, and a key of absurd length is refused', async () => {
  await call('here', 'k', { what: 'x' });
  assert.equal((await call('there', 'k', { what: 'x' })).replayed, false);
  assert.equal((await call('here', 'k'.repeat(256), { what: 'x' })).status, 400);
});

test('a key of one caller is nobody else’s', async () => {
  setIdentify(async ({ authorization }) => ({
    kind: 'key',
    keyId: String(authorization),
    organisation: { kind: 'merchant', id: 'mrc_of_test' },
    permissions: new Set<string>(),
    gate: 'agreement',
  }));
  await call('shared', 'k', { what: 'x' }, 'Bearer first');
  const [stranger, owner] = [await call('shared', 'k', { what: 'x' }, 'Bearer second'), await call('shared', 'k', { what: 'x' }, 'Bearer first')];
  assert.deepEqual([stranger.replayed, owner.replayed], [false, true]);
});
