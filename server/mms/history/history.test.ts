import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { rolledBack } from '#testing/database';
import { sealNextDay } from './actions/seal-days.ts';
import { record, recordMany, timeline } from './index.ts';
import { module } from './module.ts';

test('a change is kept with who, what before and after, and why', () =>
  rolledBack(async (ctx) => {
    await record(ctx, {
      subjectKind: 'product',
      subjectId: 'prd_1',
      merchantId: 'mrc_1',
      action: 'products.renamed',
      before: { name: 'a' },
      after: { name: 'b' },
      reason: 'typo',
    });
    const [entry] = await timeline(ctx, 'product', 'prd_1');
    assert.equal(entry?.actor, 'system:test');
    assert.deepEqual([entry?.before, entry?.after, entry?.reason], [{ name: 'a' }, { name: 'b' }, 'typo']);
  }));

for (const statement of ["update history.entries set reason = 'other'", 'delete from history.entries']) {
  test(`the database refuses: ${statement}`, () =>
    rolledBack(async (ctx) => {
      await record(ctx, { subjectKind: 'product', subjectId: 'prd_1', action: 'products.renamed' });
      await assert.rejects(sql.raw(statement).execute(ctx.tx), { code: '42501' });
    }));
}

test('a merchant cannot write history in its own name', () =>
  rolledBack(
    async (ctx) => {
      await record(ctx, { subjectKind: 'product', subjectId: 'prd_1', merchantId: 'mrc_1', action: 'products.renamed' });
      assert.equal((await timeline(ctx, 'product', 'prd_1')).length, 1);
      await assert.rejects(
        sql`insert into history.entries (id, at, subject_kind, subject_id, merchant_id, action, actor, source, request_id) values ('hst_x', ${ctx.now}, 'a', 'b', 'mrc_1', 'c', 'd', 'api', 'r')`.execute(
          ctx.tx,
        ),
        { code: '42501' },
      );
    },
    { role: 'app_merchant', merchantId: 'mrc_1' },
  ));

test('finished days are sealed in a chain that the doctor can follow', () =>
  rolledBack(async (ctx) => {
    const day = (count: number) => ({ ...ctx, now: new Date(ctx.now.getTime() + count * 86_400_000) });
    await recordMany(
      ctx,
      [1, 2].map((n) => ({ subjectKind: 'product', subjectId: `prd_${n}`, action: 'products.renamed' })),
    );
    assert.equal(await sealNextDay(ctx), false);
    await record(day(1), { subjectKind: 'product', subjectId: 'prd_3', action: 'products.renamed' });
    while (await sealNextDay(day(3)));
    const { rows } = await sql<{ count: number }>`select entry_count as count from history.seals order by day`.execute(ctx.tx);
    assert.deepEqual(
      rows.slice(0, 2).map((row) => row.count),
      [2, 1],
    );
    for (const check of module.checks!) assert.deepEqual((await sql.raw(check.sql).execute(ctx.tx)).rows, [], check.id);
    await sql`insert into history.entries (id, at, subject_kind, subject_id, action, actor, source, request_id) values ('hst_late', ${ctx.now}, 'a', 'b', 'c', 'd', 'api', 'r')`.execute(
      ctx.tx,
    );
    assert.equal((await sql.raw(module.checks![0]!.sql).execute(ctx.tx)).rows.length, 1);
  }));
