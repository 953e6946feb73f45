import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setImmediate as breathe } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { transact } from '#platform/database';
import { startTestServer, type TestServer } from '#testing/server';
import { createCart } from './index.ts';
import { holdCart } from './actions/hold-cart.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

const guest = { kind: 'anonymous' as const };
function buyer(accountId: string) {
  const standing = { organisation: null, role: null, permissions: new Set<string>(), gate: 'closed' as const, factor: 'off' as const, factorRequired: false };
  return { kind: 'account' as const, accountId, sessionId: 'ses', verifiedPhone: null, ...standing };
}

function as<T>(actor: Ctx['actor'], work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return transact(server.database, { actor, scope: { role: 'app_system' } }, work);
}

async function untilSomebodyWaits(): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await server.database.pool.query(waiting)).rowCount === 0) await breathe();
}

/** Runs `first` and holds it before its commit until `second` waits for it. */
async function meeting<T>(actor: Ctx['actor'], first: (ctx: Ctx) => Promise<T>, second: (ctx: Ctx) => Promise<T>): Promise<[T, T]> {
  const done = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const one = as(actor, async (ctx) => {
    const result = await first(ctx);
    done.resolve();
    await gate.promise;
    return result;
  });
  await done.promise;
  const other = as(actor, second);
  await Promise.race([untilSomebodyWaits(), other]).finally(() => gate.resolve());
  return Promise.all([one, other]);
}

test('two screens of one buyer that open a cart at once get the same one', async () => {
  const [one, other] = await meeting(
    buyer('acc_two_screens'),
    (ctx) => createCart(ctx, []),
    (ctx) => createCart(ctx, []),
  );
  assert.equal(one.id, other.id);
});

test('two carts of guests that one buyer signs in with at once become one open cart', async () => {
  const [left, right] = await Promise.all([as(guest, (ctx) => createCart(ctx, [])), as(guest, (ctx) => createCart(ctx, []))]);
  const owner = buyer('acc_two_carts');
  await meeting(
    owner,
    (ctx) => holdCart(ctx, left.id),
    (ctx) => holdCart(ctx, right.id),
  );
  const { rows } = await as(guest, (ctx) =>
    sql<{ id: string }>`select id from checkout.carts where account_id = ${owner.accountId} and status = 'open'`.execute(ctx.tx),
  );
  assert.deepEqual(
    rows.map((row) => row.id),
    [right.id],
  );
});
