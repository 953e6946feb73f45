import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { OutputOf } from '#kernel/contract';
import * as identity from '#identity';
import { transactAsSystem } from '#platform/database';
import { merchantPerson, operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';
import type { getSession, listRoles } from './contract.ts';

type Roles = OutputOf<typeof listRoles>;
type Session = OutputOf<typeof getSession>;
type Problem = { code: string };
type Caller = { cookie: string };
let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

const permissionsNow = async (caller: Caller) => (await server.call<Session>('GET', '/session', undefined, caller)).body.permissions;
const roleNamed = (roles: Roles, name: string) => roles.items.find((role) => role.name === name || role.code === name)!;

test('a role that the operator makes can be held, and lets in just where it says', async () => {
  const admin = await operatorPerson(server);
  const made = await server.call<Roles>('POST', '/operator/roles', { name: 'Касир', permissions: ['orders.write'] }, admin);
  assert.equal(made.status, 201);
  const role = roleNamed(made.body, 'Касир');
  assert.deepEqual([role.permissions, role.builtIn, role.people], [['orders.read', 'orders.write'], false, 0]);
  const cashier = await operatorPerson(server, role.code);
  assert.deepEqual(await permissionsNow(cashier), ['orders.read', 'orders.write']);
  assert.equal((await server.call('GET', '/operator/orders', undefined, cashier)).status, 200);
  assert.equal((await server.call('GET', '/operator/users', undefined, cashier)).status, 403);
  const held = await server.call<Problem>('DELETE', `/operator/roles/${role.code}`, undefined, admin);
  assert.deepEqual([held.status, held.body.code], [409, 'ROLE_IN_USE']);
});

test('a built-in role changes, ends its sessions and can be made as it was', async () => {
  const admin = await operatorPerson(server);
  const moderator = await operatorPerson(server, 'moderator');
  const before = await permissionsNow(moderator);
  const changed = await server.call<Roles>('PUT', '/operator/roles/moderator', { permissions: ['moderation.decide'] }, admin);
  assert.deepEqual(roleNamed(changed.body, 'moderator').permissions, ['moderation.decide', 'moderation.read']);
  assert.equal((await server.call<Session>('GET', '/session', undefined, moderator)).body.account, null);
  assert.deepEqual(await permissionsNow(await operatorPerson(server, 'moderator')), ['moderation.decide', 'moderation.read']);
  await server.call('DELETE', '/operator/roles/moderator', undefined, admin);
  assert.deepEqual(await permissionsNow(await operatorPerson(server, 'moderator')), before);
});

test('nobody raises himself: not by a role of his own, not by the highest one', async () => {
  const admin = await operatorPerson(server);
  const { body } = await server.call<Roles>('POST', '/operator/roles', { name: 'Кадри', permissions: ['users.write', 'tasks.read'] }, admin);
  const own = roleNamed(body, 'Кадри').code;
  const clerk = await operatorPerson(server, own);
  const raise = await server.call<Problem>('PUT', `/operator/roles/${own}`, { permissions: ['users.write', 'finance.write'] }, clerk);
  assert.deepEqual([raise.status, raise.body.code], [403, 'FORBIDDEN']);
  assert.equal((await server.call('POST', '/operator/roles', { name: 'Більше', permissions: ['ledger.read'] }, clerk)).status, 403);
  assert.equal((await server.call('PUT', '/operator/roles/finance', { permissions: [] }, clerk)).status, 403);
  const fixed = await server.call<Problem>('PUT', '/operator/roles/administrator', { permissions: [] }, admin);
  assert.deepEqual([fixed.status, fixed.body.code], [409, 'ROLE_FIXED']);
  assert.equal((await server.call('POST', '/operator/roles', { name: 'Хтозна', permissions: ['world.rule'] }, admin)).status, 400);
});

async function visit(path: 'enter' | 'act', person: Caller, merchantId: string) {
  const answer = await server.call<Session & Problem>('POST', `/operator/merchants/${merchantId}/${path}`, { reason: 'Питання в чаті № 17' }, person);
  return { ...answer, caller: { cookie: answer.cookie ?? '' } };
}

test('support looks into a cabinet, changes nothing there, and comes back', async () => {
  const merchant = await merchantPerson(server, { name: 'Світло й форма' });
  const support = await operatorPerson(server, 'support');
  const { body, caller } = await visit('enter', support, merchant.merchantId);
  assert.deepEqual([body.current?.organisation.name, body.visit?.writes, body.gate], ['Світло й форма', false, 'agreement']);
  assert.equal((await server.call('GET', '/merchant/tasks', undefined, caller)).status, 200);
  const news = await server.call<{ unread: number }>('GET', '/merchant/notices', undefined, caller);
  assert.equal(news.body.unread, 0, 'news was told to the merchant, not to who visits');
  const change = await server.call<Problem>('POST', '/merchant/api-keys', { name: 'x', scopes: ['products'] }, caller);
  assert.deepEqual([change.status, change.body.code], [403, 'VISIT_READS_ONLY']);
  assert.equal((await server.call('GET', '/operator/merchants', undefined, caller)).status, 403);
  assert.equal((await server.call<Session>('GET', '/session', undefined, support)).body.account, null);
  const back = await server.call<Session>('POST', '/session/leave', {}, caller);
  assert.deepEqual([back.body.current?.organisation.kind, back.body.visit], ['operator', null]);
  assert.equal((await server.call('GET', '/merchant/tasks', undefined, caller)).status, 401);
});

test('a visit that may change things is granted apart, is marked in the history, and never touches people, keys and money', async () => {
  const merchant = await merchantPerson(server);
  const refused = await visit('act', await operatorPerson(server, 'support'), merchant.merchantId);
  assert.equal(refused.status, 403);
  const { caller, body } = await visit('act', await operatorPerson(server), merchant.merchantId);
  assert.ok(body.permissions.includes('products.write') && !body.permissions.includes('users.write'));
  assert.equal((await server.call('POST', '/merchant/users', { email: 'friend@example.com', role: 'viewer' }, caller)).status, 403);
  await server.call('POST', '/session/leave', {}, caller);
  type History = { items: { action: string; reason: string | null; source: string }[] };
  const { body: history } = await server.call<History>('GET', `/merchant/history?subjectKind=merchant&subjectId=${merchant.merchantId}`, undefined, merchant);
  const seen = history.items.filter((entry) => entry.action.startsWith('identity.visit')).map((entry) => [entry.action, entry.source, entry.reason]);
  assert.deepEqual(seen, [
    ['identity.visitEnded', 'support', null],
    ['identity.visitStarted', 'api', 'Питання в чаті № 17'],
  ]);
});

test('a closed cabinet can be looked at, not worked in; a stranger’s id is nobody', async () => {
  const merchant = await merchantPerson(server);
  await transactAsSystem(server.database, 'test', (ctx) => identity.closeGate(ctx, merchant.merchantId));
  const closed = await visit('act', await operatorPerson(server), merchant.merchantId);
  assert.deepEqual([closed.status, closed.body.code], [403, 'MERCHANT_CLOSED']);
  const { caller } = await visit('enter', await operatorPerson(server), merchant.merchantId);
  assert.equal((await server.call('GET', '/merchant/tasks', undefined, caller)).status, 200);
  assert.equal((await visit('enter', await operatorPerson(server), 'mrc_none')).status, 404);
  const owner = await merchantPerson(server);
  assert.equal((await visit('enter', owner, merchant.merchantId)).status, 403);
});
