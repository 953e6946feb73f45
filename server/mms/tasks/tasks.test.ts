import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { rolledBack } from '#testing/database';
import { close, closeMany, counts, open } from './index.ts';

const task = {
  kind: 'application',
  subjectKind: 'merchant',
  subjectId: 'mrc_1',
  side: 'operator',
  words: { key: 'application' },
  href: '/console/merchants/mrc_1',
} as const;

test('a second opening of the same obligation changes its deadline and adds nothing', () =>
  rolledBack(async (ctx) => {
    await open(ctx, { ...task, dueAt: new Date('2030-01-01T00:00:00Z') });
    await open(ctx, { ...task, dueAt: new Date('2030-01-02T00:00:00Z') });
    const { rows } = await sql<{ dueAt: Date }>`select due_at as "dueAt" from tasks.tasks`.execute(ctx.tx);
    assert.deepEqual(rows, [{ dueAt: new Date('2030-01-02T00:00:00Z') }]);
  }));

test('a closed obligation may be opened again, and closing nothing is nothing', () =>
  rolledBack(async (ctx) => {
    await open(ctx, task);
    assert.equal(await close(ctx, 'application', 'mrc_1', 'confirmed'), 1);
    assert.equal(await close(ctx, 'application', 'mrc_1', 'confirmed'), 0);
    await open(ctx, task);
    assert.deepEqual(await counts(ctx, 'operator'), { open: 1, overdue: 0 });
    assert.equal(await closeMany(ctx, 'application', ['mrc_1', 'mrc_2'], 'rejected'), 1);
  }));

test('counts tell the overdue ones apart', () =>
  rolledBack(async (ctx) => {
    await open(ctx, { ...task, dueAt: new Date(ctx.now.getTime() - 1000) });
    await open(ctx, { ...task, subjectId: 'mrc_2', dueAt: new Date(ctx.now.getTime() + 3_600_000) });
    assert.deepEqual(await counts(ctx, 'operator'), { open: 2, overdue: 1 });
  }));
