import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { generateSync } from 'otplib';
import { transactAsSystem } from '#platform/database';
import { startTestServer, type TestServer } from '#testing/server';
import * as identity from './index.ts';

type Session = { account: object | null; permissions: string[]; secondFactor: string };
type Problem = { code: string };
type Enrolment = { secret: string; address: string; picture: string };
const password = 'three quiet words';
let server: TestServer;

before(async () => {
  server = await startTestServer();
  await transactAsSystem(server.database, 'test', async (ctx) => {
    for (const role of ['finance', 'moderator', 'orders', 'support']) {
      const accountId = await identity.createAccount(ctx, { name: role, email: `${role}@example.com`, password });
      await identity.addMember(ctx, { accountId, organisation: identity.operatorOrganisation, role });
    }
  });
});
after(() => server.stop());

/** The code of a half-minute, counted from now: a test needs not wait for the next one. */
const codeOf = (secret: string, halfMinutes = 0) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + halfMinutes * 30 });
const signIn = async (role: string) =>
  (await server.call<Session>('POST', '/session', { login: `${role}@example.com`, password })) as { cookie: string; body: Session };
const call = <T = Problem>(method: string, path: string, cookie: string, body?: unknown) => server.call<T>(method, `/session${path}`, body, { cookie });
const money = (cookie: string) =>
  server.call<Problem>('POST', '/operator/shipments/none/refunds', { amount: { amount: 1, currency: 'UAH' }, reason: 'x' }, { cookie });
const inside = <T>(statement: ReturnType<typeof sql<T>>) => transactAsSystem(server.database, 'test', async ({ tx }) => (await statement.execute(tx)).rows);

/** Signs in, puts the secret into a telephone and confirms it. */
async function enrol(role: string): Promise<{ secret: string; cookie: string; recoveryCodes: string[] }> {
  const { cookie } = await signIn(role);
  const { body } = await call<Enrolment>('POST', '/second-factor/enrolment', cookie, {});
  const confirmed = await call<{ session: Session; recoveryCodes: string[] }>('POST', '/second-factor/confirmation', cookie, { code: codeOf(body.secret, -1) });
  assert.equal(confirmed.status, 200, JSON.stringify(confirmed.body));
  return { secret: body.secret, cookie: confirmed.cookie!, recoveryCodes: confirmed.body.recoveryCodes };
}

test('a money role gets nowhere with its password alone, and others need no more', async () => {
  const { cookie, body } = await signIn('finance');
  assert.deepEqual([body.secondFactor, body.permissions], ['enrolment', []]);
  for (const path of ['/operator/merchants', '/operator/counts', '/session/list', '/buyer/orders']) {
    const refused = await server.call<Problem>('GET', path, undefined, { cookie });
    assert.deepEqual([refused.status, refused.body.code], [403, 'SECOND_FACTOR_NEEDED'], path);
  }
  const moderator = await signIn('moderator');
  assert.equal(moderator.body.secondFactor, 'off');
  assert.equal((await server.call('GET', '/operator/counts', undefined, { cookie: moderator.cookie })).status, 200);
});

test('the telephone is put in by QR code, confirmed by its first code, and the session goes on under another id', async () => {
  const first = await signIn('finance');
  const { body } = await call<Enrolment>('POST', '/second-factor/enrolment', first.cookie, {});
  assert.match(body.address, new RegExp(`^otpauth://totp/.*finance%40example\\.com\\?secret=${body.secret}`));
  assert.match(body.picture, /^<svg [^>]*viewBox/);
  const wrong = await call('POST', '/second-factor/confirmation', first.cookie, { code: '000000' });
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'FACTOR_WRONG']);
  const { cookie, recoveryCodes } = await enrol('finance');
  assert.notEqual(cookie, first.cookie);
  assert.equal(new Set(recoveryCodes).size, 10);
  const session = await call<Session>('GET', '', cookie);
  assert.equal(session.body.secondFactor, 'fresh');
  assert.ok(session.body.permissions.includes('refunds.write'));
  const earlier = await call<Session>('GET', '', first.cookie);
  assert.equal(earlier.body.secondFactor, 'code', 'a session from before must show it too');
  assert.equal((await call('POST', '/second-factor/enrolment', cookie, {})).body.code, 'FACTOR_ACTIVE');
  const [kept] = await inside(sql<{ row: string }>`select f::text as row from identity.second_factors f`);
  assert.ok(!kept!.row.includes(body.secret), 'the secret does not lie in the database as it is');
});

test('the next sign-in asks for a code: each works once, and an older one never again', async () => {
  const { secret } = await enrol('orders');
  const next = await signIn('orders');
  assert.equal(next.body.secondFactor, 'code');
  const code = codeOf(secret);
  const shown = await call<Session>('POST', '/second-factor/verify', next.cookie, { code });
  assert.deepEqual([shown.status, shown.body.secondFactor], [200, 'fresh']);
  assert.notEqual(shown.cookie, next.cookie);
  assert.equal((await call<Session>('GET', '', next.cookie)).body.account, null, 'the waiting session is dead');
  const thief = await signIn('orders');
  for (const used of [code, codeOf(secret, -1), codeOf(secret, 5)])
    assert.equal((await call('POST', '/second-factor/verify', thief.cookie, { code: used })).body.code, 'FACTOR_WRONG');
  assert.equal((await call('POST', '/second-factor/verify', thief.cookie, { code: codeOf(secret, 1) })).status, 200);
  await inside(sql`delete from identity.failures`);
});

test('one code shown in six sessions at once lets one in', async () => {
  await inside(sql`update identity.second_factors set last_step = 0`);
  const [account] = await inside(sql<{ id: string }>`select id from identity.accounts where email = 'orders@example.com'`);
  await inside(sql`delete from identity.second_factors where account_id = ${account!.id}`);
  const { secret } = await enrol('orders');
  const sessions = await Promise.all(Array.from({ length: 6 }, () => signIn('orders')));
  const code = codeOf(secret);
  const answers = await Promise.all(sessions.map(({ cookie }) => call('POST', '/second-factor/verify', cookie, { code })));
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 422, 422, 422, 422, 422]);
  await inside(sql`delete from identity.failures`);
});

test('a recovery code lets in once, in any spelling, and is told in history', async () => {
  const [account] = await inside(sql<{ id: string }>`select id from identity.accounts where email = 'finance@example.com'`);
  await inside(sql`delete from identity.second_factors where account_id = ${account!.id}`);
  const { recoveryCodes } = await enrol('finance');
  const spelt = recoveryCodes[3]!.toLowerCase().replaceAll('-', ' ');
  const use = async () => call<Session & Problem>('POST', '/second-factor/verify', (await signIn('finance')).cookie, { code: spelt });
  const first = await use();
  assert.equal(first.body.secondFactor, 'fresh');
  assert.equal((await use()).body.code, 'FACTOR_WRONG');
  const left = await call<{ recoveryCodesLeft: number; required: boolean }>('GET', '/second-factor', first.cookie!);
  assert.deepEqual([left.body.recoveryCodesLeft, left.body.required], [9, true]);
  const renewed = await call<{ recoveryCodes: string[] }>('POST', '/second-factor/recovery-codes', first.cookie!, {});
  assert.equal(renewed.body.recoveryCodes.length, 10);
  const old = await call('POST', '/second-factor/verify', (await signIn('finance')).cookie, { code: recoveryCodes[5] });
  assert.equal(old.body.code, 'FACTOR_WRONG', 'earlier codes are void');
  assert.equal((await call('DELETE', '/second-factor', first.cookie!)).body.code, 'FACTOR_REQUIRED');
});

test('guessing ends after eight tries, however many sessions guess side by side, and the right code must wait too', async () => {
  const [account] = await inside(sql<{ id: string }>`select id from identity.accounts where email = 'orders@example.com'`);
  await inside(sql`delete from identity.second_factors where account_id = ${account!.id}`);
  const { secret } = await enrol('orders');
  const sessions = await Promise.all(Array.from({ length: 4 }, () => signIn('orders')));
  const guesses = Array.from({ length: 24 }, (_, at) => call('POST', '/second-factor/verify', sessions[at % 4]!.cookie, { code: String(100_000 + at) }));
  const codes = (await Promise.all(guesses)).map((answer) => answer.body.code).sort();
  assert.deepEqual([codes.filter((code) => code === 'FACTOR_WRONG').length, codes.filter((code) => code === 'RATE_LIMITED').length], [8, 16]);
  const late = await call('POST', '/second-factor/verify', sessions[0]!.cookie, { code: codeOf(secret) });
  assert.deepEqual([late.status, late.body.code], [429, 'RATE_LIMITED']);
  await inside(sql`delete from identity.failures`);
});

test('money asks for the code again five minutes after it was shown, other work does not', async () => {
  const [account] = await inside(sql<{ id: string }>`select id from identity.accounts where email = 'orders@example.com'`);
  await inside(sql`delete from identity.second_factors where account_id = ${account!.id}`);
  const { secret, cookie } = await enrol('orders');
  assert.notEqual((await money(cookie)).body.code, 'STEP_UP_NEEDED');
  await inside(sql`update identity.sessions set factor_shown_at = factor_shown_at - interval '5 minutes' where account_id = ${account!.id}`);
  const asked = await money(cookie);
  assert.deepEqual([asked.status, asked.body.code], [403, 'STEP_UP_NEEDED']);
  assert.equal((await server.call('GET', '/operator/counts', undefined, { cookie })).status, 200);
  assert.equal((await call<Session>('POST', '/second-factor/verify', cookie, { code: codeOf(secret, 1) })).body.secondFactor, 'fresh');
  assert.notEqual((await money(cookie)).body.code, 'STEP_UP_NEEDED');
});

test('whoever needs none may have one, and may go without it again', async () => {
  const { cookie } = await enrol('support');
  assert.equal((await signIn('support')).body.secondFactor, 'code');
  assert.equal((await call('DELETE', '/second-factor', cookie)).status, 204);
  assert.equal((await signIn('support')).body.secondFactor, 'off');
});
