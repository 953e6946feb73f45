import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import * as identity from '#identity';
import { transactAsSystem } from '#platform/database';
import { merchantPerson, operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';
import type { OutputOf } from '#kernel/contract';
import type { getSession } from './contract.ts';

type Session = OutputOf<typeof getSession>;
type Problem = { code: string; data?: Record<string, unknown> };
const password = 'a long enough secret';
let server: TestServer;

before(async () => {
  server = await startTestServer();
  await transactAsSystem(server.database, 'test', async (ctx) => {
    const accountId = await identity.createAccount(ctx, { name: 'Ірина', email: 'Iryna@Example.com', password });
    for (const id of ['mrc_a', 'mrc_b']) {
      await identity.nameOrganisation(ctx, { kind: 'merchant', id }, `Крамниця ${id}`);
      await identity.addMember(ctx, { accountId, organisation: { kind: 'merchant', id }, role: id === 'mrc_a' ? 'owner' : 'viewer' });
    }
    await identity.openGate(ctx, 'mrc_b', 'agreement');
  });
});
after(() => server.stop());

const signIn = (login: string, secret = password) => server.call<Session & Problem>('POST', '/session', { login, password: secret });

test('a login and its password open a session in an HttpOnly cookie', async () => {
  const answer = await signIn(' iryna@example.COM ');
  assert.equal(answer.status, 200);
  assert.match(String(answer.headers['set-cookie']), /agora_session=[\w-]{43};.*HttpOnly; SameSite=Lax/);
  assert.equal(answer.body.account?.name, 'Ірина');
  assert.deepEqual(
    answer.body.memberships.map((one) => one.organisation.id),
    ['mrc_a', 'mrc_b'],
  );
  assert.equal(answer.body.current?.organisation.id, 'mrc_a');
  assert.ok(answer.body.permissions.includes('users.write'));
  const session = await server.call<Session>('GET', '/session', undefined, { cookie: answer.cookie });
  assert.equal(session.body.account?.email, 'iryna@example.com');
});

test('an unknown login and a wrong password are one answer', async () => {
  const [wrong, unknown] = await Promise.all([signIn('iryna@example.com', 'not this one'), signIn('nobody@example.com')]);
  assert.deepEqual([wrong.status, wrong.body.code], [401, 'WRONG_CREDENTIALS']);
  const bare = (body: object) => ({ ...body, requestId: '' });
  assert.deepEqual(bare(unknown.body), bare(wrong.body));
});

test('after ten wrong passwords an address must wait, also with the right one', async () => {
  for (let n = 0; n < 10; n += 1)
    await transactAsSystem(server.database, 'test', async (ctx) => {
      const { keepFailure } = await import('./actions/sign-in.ts');
      await keepFailure(ctx, 'iryna@example.com', '127.0.0.1');
    });
  const answer = await signIn('iryna@example.com');
  assert.deepEqual([answer.status, answer.body.code], [429, 'RATE_LIMITED']);
  await transactAsSystem(server.database, 'test', (ctx) => sql`delete from identity.failures`.execute(ctx.tx));
});

test('switching the organisation gives a new session with the other rights, and the old one is dead', async () => {
  const first = await signIn('iryna@example.com');
  const other = first.body.memberships.find((one) => one.id !== first.body.current?.id)!;
  const second = await server.call<Session>('POST', '/session/switch', { membershipId: other.id }, { cookie: first.cookie });
  assert.equal(second.body.current?.organisation.id, other.organisation.id);
  assert.notEqual(second.cookie, first.cookie);
  assert.equal((await server.call<Session>('GET', '/session', undefined, { cookie: first.cookie })).body.account, null);
  const stranger = await merchantPerson(server, {});
  assert.equal((await server.call('POST', '/session/switch', { membershipId: other.id }, stranger)).status, 404);
});

test('signing out ends the session on the server', async () => {
  const { cookie } = await signIn('iryna@example.com');
  assert.equal((await server.call('DELETE', '/session', undefined, { cookie })).status, 204);
  assert.equal((await server.call<Session>('GET', '/session', undefined, { cookie })).body.account, null);
});

test('one session ends another of the same account, not a stranger’s', async () => {
  const [one, two] = [await signIn('iryna@example.com'), await signIn('iryna@example.com')];
  type List = { items: { id: string; current: boolean }[] };
  const list = await server.call<List>('GET', '/session/list', undefined, { cookie: one.cookie });
  const own = list.body.items.find((item) => item.current)!;
  const stranger = await operatorPerson(server);
  assert.equal((await server.call('DELETE', `/session/list/${own.id}`, undefined, stranger)).status, 404);
  assert.equal((await server.call('DELETE', `/session/list/${own.id}`, undefined, { cookie: two.cookie })).status, 204);
  assert.equal((await server.call('GET', '/session/list', undefined, { cookie: one.cookie })).status, 401);
});

test('a change from another site is refused, whatever it says about itself', async () => {
  const { cookie } = await signIn('iryna@example.com');
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://localhost:3000.evil.example' }]) {
    const answer = await server.call<Problem>('PATCH', '/session/account', { name: 'Зловмисник' }, { cookie, headers });
    assert.deepEqual([answer.status, answer.body.code], [403, 'ORIGIN_REFUSED']);
  }
  assert.equal((await server.call('PATCH', '/session/account', { name: 'Ірина К.' }, { cookie })).status, 200);
});

test('a changed password ends every other session and the old password', async () => {
  const [one, two] = [await signIn('iryna@example.com'), await signIn('iryna@example.com')];
  const weak = await server.call<Problem>('PUT', '/session/password', { current: password, password: 'password' }, { cookie: one.cookie });
  assert.deepEqual([weak.status, weak.body.code], [422, 'PASSWORD_WEAK']);
  assert.equal((await server.call('PUT', '/session/password', { current: 'wrong', password: 'another secret' }, { cookie: one.cookie })).status, 401);
  assert.equal((await server.call('PUT', '/session/password', { current: password, password: 'another secret' }, { cookie: one.cookie })).status, 204);
  assert.equal((await server.call<Session>('GET', '/session', undefined, { cookie: two.cookie })).body.account, null);
  assert.equal((await server.call<Session>('GET', '/session', undefined, { cookie: one.cookie })).body.account?.name, 'Ірина К.');
  assert.equal((await signIn('iryna@example.com')).status, 401);
});

test('a link for a new password works once, goes to the owner only and is the same answer for a stranger', async () => {
  const [known, unknown] = await Promise.all(
    ['iryna@example.com', 'nobody@example.com'].map((email) =>
      server.call('POST', '/session/password/forgot', { email }, { headers: { 'x-forwarded-host': 'evil.example' } }),
    ),
  );
  assert.deepEqual([known!.status, known!.body], [202, {}]);
  assert.deepEqual(unknown!.body, known!.body);
  await server.settle();
  const letters = await transactAsSystem(
    server.database,
    'test',
    async (ctx) =>
      (await sql<{ recipient: string; href: string }>`select recipient, href from notices.messages where title = 'Новий пароль'`.execute(ctx.tx)).rows,
  );
  assert.deepEqual(
    letters.map((letter) => letter.recipient),
    ['iryna@example.com'],
  );
  const token = new URL(letters[0]!.href, 'http://localhost').searchParams.get('token')!;
  const open = await signIn('iryna@example.com', 'another secret');
  const use = (text: string) => server.call<Problem>('POST', '/session/password/reset', { token: text, password });
  assert.equal((await use(`${token.slice(0, -2)}xx`)).body.code, 'LINK_EXPIRED');
  assert.equal((await use(token)).status, 204);
  assert.deepEqual([(await use(token)).status, (await use(token)).body.code], [410, 'LINK_EXPIRED']);
  assert.equal((await server.call<Session>('GET', '/session', undefined, { cookie: open.cookie })).body.account, null);
  assert.equal((await signIn('iryna@example.com')).status, 200);
});
