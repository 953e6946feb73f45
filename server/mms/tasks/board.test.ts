import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { OutputOf } from '#kernel/contract';
import { transactAsSystem } from '#platform/database';
import { merchantPerson, operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';
import type { operatorTasks } from './contract.ts';
import * as tasks from './index.ts';

type Board = OutputOf<typeof operatorTasks>;
let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

const inside = <T>(work: Parameters<typeof transactAsSystem<T>>[2]) => transactAsSystem(server.database, 'test', work);
const words = { key: 'probe', values: {} };

test('the board shows what a role owes, the most overdue first, page by page', async () => {
  await inside(async (ctx) => {
    const at = (hours: number | null) => (hours === null ? null : new Date(ctx.now.getTime() + hours * 3_600_000));
    const cases = [
      ['later', 5],
      ['never', null],
      ['worst', -9],
      ['late', -1],
    ] as const;
    await tasks.openMany(
      ctx,
      cases.map(([id, hours]) => ({
        kind: 'probe',
        subjectKind: 'case',
        subjectId: id,
        side: 'operator',
        permission: 'moderation.decide',
        dueAt: at(hours),
        words,
        href: '/x',
      })),
    );
  });
  const moderator = await operatorPerson(server, 'moderator');
  const first = await server.call<Board>('GET', '/operator/tasks?limit=3', undefined, moderator);
  assert.deepEqual(
    first.body.items.map((item) => [item.subjectId, item.overdue]),
    [
      ['worst', true],
      ['late', true],
      ['later', false],
    ],
  );
  assert.deepEqual([first.body.summary.open, first.body.summary.overdue, first.body.summary.keptPercent], [4, 2, 0]);
  const second = await server.call<Board>('GET', `/operator/tasks?limit=3&cursor=${first.body.nextCursor}`, undefined, moderator);
  assert.deepEqual(
    second.body.items.map((item) => item.subjectId),
    ['never'],
  );
  assert.equal((await server.call<Board>('GET', '/operator/tasks', undefined, await operatorPerson(server, 'orders'))).body.items.length, 0);
});

test('a merchant sees what it owes, never the operator’s tasks about it, never a stranger’s', async () => {
  const one = await merchantPerson(server);
  const two = await merchantPerson(server);
  await inside((ctx) =>
    tasks.openMany(ctx, [
      { kind: 'take', subjectKind: 'shipment', subjectId: 'shp_1', side: 'merchant', merchantId: one.merchantId, words, href: '/x' },
      { kind: 'check', subjectKind: 'merchant', subjectId: one.merchantId, side: 'operator', merchantId: one.merchantId, words, href: '/x' },
    ]),
  );
  const kinds = async (caller: { cookie: string }) =>
    (await server.call<Board>('GET', '/merchant/tasks', undefined, caller)).body.items.map((item) => item.kind);
  assert.deepEqual([await kinds(one), await kinds(two)], [['take'], []]);
});

test('a task is given to one of the operator’s people and to nobody else', async () => {
  await inside((ctx) => tasks.open(ctx, { kind: 'given', subjectKind: 'case', subjectId: 'c', side: 'operator', words, href: '/x' }));
  const admin = await operatorPerson(server);
  const stranger = await merchantPerson(server);
  const task = (await server.call<Board>('GET', '/operator/tasks?kind=given', undefined, admin)).body.items[0]!;
  assert.equal((await server.call('POST', `/operator/tasks/${task.id}/assign`, { accountId: stranger.accountId }, admin)).status, 400);
  assert.equal((await server.call('POST', `/operator/tasks/${task.id}/assign`, { accountId: admin.accountId }, admin)).status, 204);
  const own = await server.call<Board>('GET', '/operator/tasks?mine=true', undefined, admin);
  assert.deepEqual(
    own.body.items.map((item) => [item.kind, item.assigneeName]),
    [['given', 'administrator of operator']],
  );
});

test('the owner is told once when time has run out', async () => {
  const merchant = await merchantPerson(server);
  await inside((ctx) =>
    tasks.open(ctx, {
      kind: 'slow',
      subjectKind: 'shipment',
      subjectId: 'shp_2',
      side: 'merchant',
      merchantId: merchant.merchantId,
      dueAt: new Date(ctx.now.getTime() + 3_600_000),
      words,
      href: '/x',
    }),
  );
  const unread = async () => (await server.call<{ unread: number }>('GET', '/merchant/notices', undefined, merchant)).body.unread;
  await server.sweep();
  assert.equal(await unread(), 0);
  await server.advance(2);
  await server.sweep();
  await server.sweep();
  assert.equal(await unread(), 1);
});
