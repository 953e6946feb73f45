import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { transactAsSystem } from '#platform/database';
import { rolledBack } from '#testing/database';
import { merchantPerson, operatorPerson, type TestPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';
import * as settings from './index.ts';

type Setting = { key: string; value: unknown; version: number; reason: string | null; versions: { version: number }[] };
type Problem = { code: string; fields?: { path: string }[] };
let server: TestServer;
let admin: TestPerson;

before(async () => {
  server = await startTestServer();
  admin = await operatorPerson(server);
});
after(() => server.stop());

const vat = (value: unknown, headers?: Record<string, string>) =>
  server.call<Setting & Problem>('PUT', '/operator/settings/vat', { value, reason: 'закон' }, { ...admin, headers });

test('until somebody changes it a setting has its standard value; each change is a version with its reason', async () => {
  const before = await server.call<Setting>('GET', '/operator/settings/vat', undefined, admin);
  assert.deepEqual([before.body.value, before.body.version], [{ rate: 2000, included: true }, 0]);
  const changed = await vat({ rate: 1400, included: true });
  assert.deepEqual([changed.body.value, changed.body.version, changed.body.reason], [{ rate: 1400, included: true }, 1, 'закон']);
  assert.deepEqual((await transactAsSystem(server.database, 'test', (ctx) => settings.get(ctx, 'vat'))).rate, 1400);
  type History = { items: { before: unknown; after: unknown }[] };
  const { body } = await server.call<History>('GET', '/operator/history?subjectKind=setting&subjectId=vat', undefined, admin);
  assert.deepEqual(
    body.items.map((entry) => [entry.before, entry.after]),
    [
      [
        { rate: 2000, included: true },
        { rate: 1400, included: true },
      ],
    ],
  );
});

test('a value of another shape and a change over somebody else’s are refused', async () => {
  const wrong = await vat({ rate: 'much', included: true });
  assert.deepEqual([wrong.status, wrong.body.code, wrong.body.fields?.[0]?.path], [400, 'INVALID_INPUT', 'value.rate']);
  const late = await vat({ rate: 2000, included: true }, { 'if-match': '"0"' });
  assert.deepEqual([late.status, late.body.code], [409, 'EDIT_CONFLICT']);
});

test('only who may write settings writes them, and each audience reads its own', async () => {
  const auditor = await operatorPerson(server, 'auditor');
  assert.equal((await server.call('GET', '/operator/settings', undefined, auditor)).status, 200);
  assert.equal((await server.call('PUT', '/operator/settings/vat', { value: { rate: 0, included: true }, reason: 'x' }, auditor)).status, 403);
  const shop = await server.call('GET', '/store/settings');
  assert.ok('theme' in shop.body && 'region' in shop.body && !('reasons' in shop.body) && !('access' in shop.body));
  const merchant = await server.call('GET', '/merchant/settings', undefined, await merchantPerson(server, { gate: 'account' }));
  assert.ok('reasons' in merchant.body && 'clocks' in merchant.body && !('access' in merchant.body));
});

test('versions are never overwritten', () =>
  rolledBack(async (ctx) => {
    await settings.change(ctx, 'vat', { rate: 0, included: false }, 'проба');
    await assert.rejects(sql`update settings.versions set value = '{}'`.execute(ctx.tx), { code: '42501' });
  }));
