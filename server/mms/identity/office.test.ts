import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { OutputOf } from '#kernel/contract';
import * as identity from '#identity';
import { transactAsSystem } from '#platform/database';
import { merchantPerson, operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';
import type { createApiKey, getSession, listMerchantUsers } from './contract.ts';

type Session = OutputOf<typeof getSession>;
type Users = OutputOf<typeof listMerchantUsers>;
type Key = OutputOf<typeof createApiKey>;
type Problem = { code: string; fields?: { path: string; code: string }[] };
let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.stop());
const inside = <T>(work: Parameters<typeof transactAsSystem<T>>[2]) => transactAsSystem(server.database, 'test', work);

test('before the agreement is in force no API key is made, and none works', async () => {
  const merchant = await merchantPerson(server, { gate: 'confirmed' });
  const make = () => server.call<Key & Problem>('POST', '/merchant/api-keys', { name: 'ERP', scopes: ['products', 'notices.read'] }, merchant);
  const early = await make();
  assert.deepEqual([early.status, early.body.code], [403, 'AGREEMENT_REQUIRED']);
  await inside((ctx) => identity.openGate(ctx, merchant.merchantId, 'agreement'));
  const made = await make();
  assert.equal(made.status, 201);
  assert.match(made.body.secret, /^agk_[\w-]{43}$/);
  assert.equal((await server.call('GET', '/merchant/notices', undefined, { key: made.body.secret })).status, 200);
});

test('a key does what its scopes say and nothing of people', async () => {
  const merchant = await merchantPerson(server);
  const { body } = await server.call<Key>('POST', '/merchant/api-keys', { name: 'Shop', scopes: ['notices.read'] }, merchant);
  assert.equal((await server.call('GET', '/merchant/notices', undefined, { key: body.secret })).status, 200);
  for (const path of ['/merchant/tasks', '/merchant/api-keys', '/merchant/users'])
    assert.equal((await server.call('GET', path, undefined, { key: body.secret })).status, 403, path);
  const unknown = await server.call<Problem>('POST', '/merchant/api-keys', { name: 'x', scopes: ['orders', 'everything', 'users.write'] }, merchant);
  assert.deepEqual([unknown.status, unknown.body.fields?.map((field) => field.path)], [400, ['scopes.1', 'scopes.2']]);
});

test('a revoked, expired or altered key opens nothing, and only its merchant can revoke it', async () => {
  const merchant = await merchantPerson(server);
  const { body: key } = await server.call<Key>('POST', '/merchant/api-keys', { name: 'ERP', scopes: ['notices'] }, merchant);
  const works = async () => (await server.call('GET', '/merchant/notices', undefined, { key: key.secret })).status;
  const stranger = await merchantPerson(server);
  assert.equal((await server.call('DELETE', `/merchant/api-keys/${key.id}`, undefined, stranger)).status, 404);
  assert.equal(await works(), 200);
  await inside((ctx) => sql`update identity.api_keys set expires_at = clock_timestamp() - interval '1 second' where id = ${key.id}`.execute(ctx.tx));
  assert.equal(await works(), 401);
  await inside((ctx) => sql`update identity.api_keys set expires_at = null where id = ${key.id}`.execute(ctx.tx));
  assert.equal((await server.call('DELETE', `/merchant/api-keys/${key.id}`, undefined, merchant)).status, 204);
  assert.equal(await works(), 401);
});

test('a closed merchant is out at once: cabinet and key', async () => {
  const merchant = await merchantPerson(server);
  const { body: key } = await server.call<Key>('POST', '/merchant/api-keys', { name: 'ERP', scopes: ['notices'] }, merchant);
  await inside((ctx) => identity.closeGate(ctx, merchant.merchantId));
  for (const caller of [{ cookie: merchant.cookie }, { key: key.secret }]) {
    const answer = await server.call<Problem>('GET', '/merchant/notices', undefined, caller);
    assert.deepEqual([answer.status, answer.body.code], [403, 'MERCHANT_CLOSED']);
  }
});

async function inviteAndReadToken(email: string, merchant: { cookie: string }, role = 'content'): Promise<string> {
  const invited = await server.call('POST', '/merchant/users', { email, role }, merchant);
  assert.equal(invited.status, 201);
  await server.settle();
  const { rows } = await inside((ctx) =>
    sql<{ href: string }>`select href from notices.messages where recipient = ${email} order by created_at desc, id desc limit 1`.execute(ctx.tx),
  );
  return new URL(rows[0]!.href, 'http://localhost').searchParams.get('token')!;
}

test('an invited person chooses a password and works with the given role; the link works once', async () => {
  const merchant = await merchantPerson(server, { name: 'Крок' });
  const token = await inviteAndReadToken('new@example.com', merchant);
  const look = await server.call('POST', '/invitations/look', { token });
  const organisation = { kind: 'merchant', name: 'Крок' };
  assert.deepEqual(look.body, { email: 'new@example.com', name: null, role: 'content', roleName: null, organisation, hasAccount: false });
  assert.equal((await server.call<Problem>('POST', '/invitations/accept', { token, name: 'Новий', password: '12345678' })).body.code, 'PASSWORD_WEAK');
  const accepted = await server.call<Session>('POST', '/invitations/accept', { token, name: 'Новий', password: 'a long enough secret' });
  assert.equal(accepted.status, 200);
  assert.deepEqual([accepted.body.current?.role, accepted.body.current?.organisation.id], ['content', merchant.merchantId]);
  assert.equal((await server.call('POST', '/merchant/users', { email: 'x@example.com', role: 'viewer' }, { cookie: accepted.cookie })).status, 403);
  assert.equal(
    (await server.call<Problem>('POST', '/invitations/accept', { token, name: 'Знову', password: 'a long enough secret' })).body.code,
    'LINK_EXPIRED',
  );
});

test('somebody with an account must prove it before an invitation counts', async () => {
  const merchant = await merchantPerson(server);
  await inside((ctx) => identity.createAccount(ctx, { name: 'Є', email: 'known@example.com', password: 'a long enough secret' }));
  const token = await inviteAndReadToken('known@example.com', merchant);
  assert.equal((await server.call<Problem>('POST', '/invitations/accept', { token })).status, 400);
  assert.equal((await server.call<Problem>('POST', '/invitations/accept', { token, password: 'guessed secret' })).body.code, 'WRONG_CREDENTIALS');
  assert.equal(
    (await server.call<Session>('POST', '/invitations/accept', { token, password: 'a long enough secret' })).body.current?.organisation.id,
    merchant.merchantId,
  );
});

test('a withdrawn invitation is void', async () => {
  const merchant = await merchantPerson(server);
  const token = await inviteAndReadToken('late@example.com', merchant);
  const users = await server.call<Users>('GET', '/merchant/users', undefined, merchant);
  assert.equal((await server.call('DELETE', `/merchant/users/${users.body.invitations[0]!.id}`, undefined, merchant)).status, 204);
  assert.equal((await server.call<Problem>('POST', '/invitations/accept', { token, name: 'A', password: 'a long enough secret' })).body.code, 'LINK_EXPIRED');
});

test('the last owner stays, a removed person is out at once, a stranger’s people are out of reach', async () => {
  const owner = await merchantPerson(server);
  const viewer = await merchantPerson(server, { merchantId: owner.merchantId, role: 'viewer' });
  const { body } = await server.call<Users>('GET', '/merchant/users', undefined, owner);
  const id = (accountId: string) => body.items.find((item) => item.accountId === accountId)!.id;
  const last = await server.call<Problem>('DELETE', `/merchant/users/${id(owner.accountId)}`, undefined, owner);
  assert.deepEqual([last.status, last.body.code], [409, 'LAST_OWNER']);
  assert.equal((await server.call('DELETE', `/merchant/users/${id(viewer.accountId)}`, undefined, await merchantPerson(server))).status, 404);
  assert.equal((await server.call('DELETE', `/merchant/users/${id(viewer.accountId)}`, undefined, owner)).status, 204);
  assert.equal((await server.call('GET', '/merchant/notices', undefined, viewer)).status, 401);
});

test('nobody gives away more rights than he holds, and a changed role ends the sessions', async () => {
  const admin = await operatorPerson(server);
  const moderator = await operatorPerson(server, 'moderator');
  const { body } = await server.call<Users>('GET', '/operator/users', undefined, admin);
  const membership = body.items.find((item) => item.accountId === moderator.accountId)!;
  assert.equal((await server.call('PATCH', `/operator/users/${membership.id}`, { role: 'administrator' }, moderator)).status, 403);
  assert.equal((await server.call('PATCH', `/operator/users/${membership.id}`, { role: 'finance' }, admin)).status, 200);
  assert.equal((await server.call('GET', '/operator/tasks', undefined, moderator)).status, 401);
});

test('every change of people and keys is in the history, with names', async () => {
  const merchant = await merchantPerson(server);
  await server.call('POST', '/merchant/api-keys', { name: 'ERP', scopes: ['orders'] }, merchant);
  type History = { items: { action: string; actorName: string | null }[] };
  const { body } = await server.call<History>('GET', '/merchant/history?subjectKind=apiKey', undefined, merchant);
  assert.deepEqual(
    body.items.map((entry) => [entry.action, entry.actorName]),
    [['identity.apiKeyCreated', `owner of ${merchant.merchantId}`]],
  );
});
