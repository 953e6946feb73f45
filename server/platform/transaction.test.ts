import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { event } from '#kernel/event';
import { refuse } from '#kernel/refusal';
import { asSystem, type Ctx, type Scope } from '#platform/ctx';
import { openDatabase, transact, transactAsSystem } from '#platform/database';
import { enqueue } from '#platform/jobs';
import { leaving } from '#platform/leaving';
import { announce, on, registerReactions, tellLive } from '#platform/outbox';
import { makeTestDatabase } from '#testing/database';
import { makeEffects } from '#testing/effects';

const happened = event('platform.happened', z.object({ id: z.string() }));
const db = await makeTestDatabase();
const effects = await makeEffects(db);
after(() => db.drop());
registerReactions([on(happened, 'a.hear', async () => undefined)]);

const inside = <T>(work: (ctx: Ctx) => Promise<T>) => transactAsSystem(db.database, 'test', work);

/** A fact, a job and a word for open screens, and an effect, all under one name. */
async function doEverything(ctx: Ctx, name: string): Promise<void> {
  await effects.leave(ctx, name);
  await announce(ctx, happened, { id: name });
  await enqueue(ctx, 'a.job', { id: name });
  await tellLive(ctx, 'operator', 'a.word', { id: name });
}

/** How much of a name is there for whoever reads next, on a connection of its own. */
async function seen(name: string): Promise<string[]> {
  const other = openDatabase(db.database.url, 1);
  const { rows } = await transactAsSystem(other, 'test', (ctx) =>
    sql<{ kind: string }>`
      select 'effect' as kind from platform.effects where what = ${name}
      union all select 'fact' from platform.facts where payload ->> 'id' = ${name}
      union all select 'delivery' from platform.work w join platform.facts f on f.id = w.fact_id where f.payload ->> 'id' = ${name}
      union all select 'job' from platform.work where payload ->> 'id' = ${name}
      union all select 'word' from platform.live where payload ->> 'id' = ${name} order by 1`.execute(ctx.tx),
  );
  await other.close();
  return rows.map((row) => row.kind);
}

test('what is let out is there for the next reader the moment the transaction has committed, and not before', async () => {
  const before = await inside(async (ctx) => {
    await doEverything(ctx, 'kept');
    return seen('kept');
  });
  assert.deepEqual(before, []);
  assert.deepEqual(await seen('kept'), ['delivery', 'effect', 'fact', 'job', 'word']);
});

test('a refusal lets nothing out', async () => {
  const refused = inside(async (ctx) => {
    await doEverything(ctx, 'refused');
    throw refuse('CONFLICT');
  });
  await assert.rejects(refused, { code: 'CONFLICT' });
  assert.deepEqual(await seen('refused'), []);
});

test('a statement that failed and was swallowed is no success: the transaction is refused and nothing is let out', async () => {
  for (const letsOut of [true, false]) {
    const swallowed = inside(async (ctx) => {
      if (letsOut) await doEverything(ctx, 'swallowed');
      else await effects.leave(ctx, 'swallowed');
      await sql`select 1 / 0`.execute(ctx.tx).catch(() => undefined);
    });
    await assert.rejects(swallowed, letsOut ? { code: '25P02' } : /aborted by a statement/);
    assert.deepEqual(await seen('swallowed'), []);
  }
});

test('a letting out that the database refuses takes the effect with it', async () => {
  const refused = inside(async (ctx) => {
    await effects.leave(ctx, 'unsaid');
    await enqueue(ctx, 'a.job', { id: 'unsaid', text: 'a \0 that no JSON of PostgreSQL holds' });
  });
  await assert.rejects(refused, { code: '22P05' });
  assert.deepEqual(await seen('unsaid'), []);
});

test('a context is refused after its transaction, whatever it is used for', async () => {
  const kept = await inside(async (ctx) => ctx);
  await assert.rejects(sql`select 1`.execute(kept.tx), /after the end of its transaction/);
  await assert.rejects(announce(kept, happened, { id: 'late' }), /leave from inside a transaction/);
  await assert.rejects(enqueue(kept, 'a.job', { id: 'late' }), /leave from inside a transaction/);
  await assert.rejects(tellLive(kept, 'operator', 'a.word', { id: 'late' }), /leave from inside a transaction/);
  assert.throws(() => leaving(kept), /leave from inside a transaction/);
  let failed: Ctx | undefined;
  await assert.rejects(
    inside(async (ctx) => {
      failed = ctx;
      throw refuse('CONFLICT');
    }),
  );
  await assert.rejects(sql`select 1`.execute(failed!.tx), /after the end of its transaction/);
  assert.deepEqual(await seen('late'), []);
});

test('a late statement does not reach the transaction that has its connection now', async () => {
  const narrow = openDatabase(db.database.url, 1);
  const old = await transactAsSystem(narrow, 'test', async (ctx) => ctx);
  await transactAsSystem(narrow, 'test', async (ctx) => {
    await effects.leave(ctx, 'own');
    await assert.rejects(effects.leave(old, 'stranger'), /after the end of its transaction/);
  });
  await narrow.close();
  assert.deepEqual([await seen('own'), await seen('stranger')], [['effect'], []]);
});

const merchantScope: Scope = { role: 'app_merchant', merchantId: 'mrc_of_test' };
const whoAmI = async (ctx: Ctx) =>
  (await sql<{ role: string; merchant: string | null }>`select current_user as role, platform.merchant() as merchant`.execute(ctx.tx)).rows[0]!;
const asMerchant = <T>(work: (ctx: Ctx) => Promise<T>) => transact(db.database, { actor: { kind: 'anonymous' }, scope: merchantScope }, work);

test('whoever steps behind the counter stands in front of it again, also after a refusal that somebody caught', async () => {
  const front = { role: 'app_merchant', merchant: 'mrc_of_test' };
  await asMerchant(async (ctx) => {
    assert.deepEqual(await asSystem(ctx, whoAmI), { role: 'app_system', merchant: null });
    assert.deepEqual(await whoAmI(ctx), front);
    const refused = asSystem(ctx, async () => {
      throw refuse('CONFLICT');
    });
    await assert.rejects(refused, { code: 'CONFLICT' });
    assert.deepEqual(await whoAmI(ctx), front);
  });
});

test('a statement that fails behind the counter is told as what it is', async () => {
  const failed = asMerchant((ctx) => asSystem(ctx, ({ tx }) => sql`select 1 / 0`.execute(tx)));
  await assert.rejects(failed, { code: '22012' });
});

test('role and tenant of one transaction are gone in the next on the same connection', async () => {
  const narrow = openDatabase(db.database.url, 1);
  await transact(narrow, { actor: { kind: 'anonymous' }, scope: merchantScope }, whoAmI);
  await assert.rejects(transact(narrow, { actor: { kind: 'anonymous' }, scope: merchantScope }, ({ tx }) => sql`select 1 / 0`.execute(tx)));
  const bare = await narrow.pool.query<{ role: string; merchant: string | null }>('select current_user as role, platform.merchant() as merchant');
  assert.deepEqual(bare.rows, [{ role: 'agora_test', merchant: null }]);
  await narrow.close();
});
