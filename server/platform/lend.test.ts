import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { event } from '#kernel/event';
import { makeTestDatabase, type TestDatabase } from '#testing/make-database';
import { asSystem, type Ctx } from './ctx.ts';
import { transact, transactAsSystem } from './database.ts';
import { announce } from './outbox.ts';

let house: TestDatabase;
before(async () => {
  house = await makeTestDatabase();
});
after(() => house.drop());

const merchant = { actor: { kind: 'system' as const, name: 'test' }, scope: { role: 'app_merchant' as const, merchantId: 'mrc_one' } };

async function speaker(ctx: Ctx): Promise<string> {
  const { rows } = await sql<{ who: string }>`select current_user || ':' || current_setting('app.merchant_id') as who`.execute(ctx.tx);
  return rows[0]!.who;
}

test('a statement goes out in its own voice, also when steps of both voices run side by side', async () => {
  const heard = await transact(house.database, merchant, async (ctx) => {
    const before = await speaker(ctx);
    const mixed = await Promise.all([speaker(ctx), asSystem(ctx, speaker), speaker(ctx), asSystem(ctx, (system) => asSystem(system, speaker)), speaker(ctx)]);
    return [before, ...mixed, await speaker(ctx), await asSystem(ctx, speaker), await speaker(ctx)];
  });
  const own = 'app_merchant:mrc_one';
  assert.deepEqual(heard, [own, own, 'app_system:', own, 'app_system:', own, own, 'app_system:', own]);
});

test('the next who gets the connection begins in his own voice, whatever the last one said at the end', async () => {
  await transact(house.database, merchant, (ctx) => asSystem(ctx, speaker));
  const other = { ...merchant, scope: { role: 'app_merchant' as const, merchantId: 'mrc_two' } };
  const heard = await Promise.all(Array.from({ length: 30 }, () => transact(house.database, other, speaker)));
  assert.deepEqual([...new Set(heard)], ['app_merchant:mrc_two']);
});

test('a voice that is refused says nothing: the transaction ends, and what was to be said under it is not done', async () => {
  const stranger = { ...merchant, scope: { role: 'pg_monitor' as 'app_merchant' } };
  await assert.rejects(transact(house.database, stranger, speaker), /permission denied to set role/);
  const inside = transact(house.database, merchant, async (ctx) => {
    await sql`select 1 / 0`.execute(ctx.tx).catch(() => undefined);
    return asSystem(ctx, speaker);
  });
  await assert.rejects(inside, /transaction is aborted/);
});

const said = event('platform.said', z.object({}));

test('what is announced behind the counter leaves with the same transaction, and with a refused one it does not', async () => {
  const left = async () =>
    Number((await transactAsSystem(house.database, 'test', ({ tx }) => sql<{ n: number }>`select count(*) as n from platform.facts`.execute(tx))).rows[0]!.n);
  const announcing = (ctx: Ctx) => asSystem(ctx, (system) => announce(system, said, {}));
  await transact(house.database, merchant, announcing);
  assert.equal(await left(), 1);
  await assert.rejects(
    transact(house.database, merchant, async (ctx) => {
      await announcing(ctx);
      throw new Error('no');
    }),
  );
  assert.equal(await left(), 1);
});
