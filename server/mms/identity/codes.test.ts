import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { OutputOf } from '#kernel/contract';
import * as identity from '#identity';
import { transactAsSystem } from '#platform/database';
import { startTestServer, type TestServer } from '#testing/server';
import type { getSession } from './contract.ts';

type Session = OutputOf<typeof getSession>;
type Problem = { code: string; data?: Record<string, unknown>; fields?: { code: string }[] };
let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

const ask = (phone: string) => server.call<Problem>('POST', '/session/codes', { phone });
const verify = (phone: string, code: string) => server.call<Session & Problem>('POST', '/session/codes/verify', { phone, code });
const inside = <T>(work: Parameters<typeof transactAsSystem<T>>[2]) => transactAsSystem(server.database, 'test', work);

async function sentCode(phone: string): Promise<string> {
  await server.settle();
  const { rows } = await inside((ctx) =>
    sql<{
      body: string;
      reason: string;
    }>`select body, reason from notices.messages where recipient = ${phone} order by created_at desc, id desc limit 1`.execute(ctx.tx),
  );
  assert.equal(rows[0]?.reason, 'no transport');
  return /\b\d{6}\b/.exec(rows[0]!.body)![0];
}

/** Lets real time pass for one phone: the clocks of codes are not the business's. */
const wait = (phone: string, seconds: number) =>
  inside((ctx) => sql`update identity.codes set sent_at = sent_at - ${seconds} * interval '1 second' where phone = ${phone}`.execute(ctx.tx));

test('a code from the phone signs in, opens the account once, and works once', async () => {
  assert.equal((await ask('050 111 22 33')).status, 202);
  const code = await sentCode('+380501112233');
  const first = await verify('+38 (050) 111-22-33', code);
  assert.equal(first.status, 200);
  assert.deepEqual([first.body.account?.phone, first.body.account?.phoneVerified, first.body.current], ['+380501112233', true, null]);
  assert.ok(first.cookie);
  assert.equal((await verify('+380501112233', code)).body.code, 'CODE_EXPIRED');
  await wait('+380501112233', 61);
  await ask('+380501112233');
  const second = await verify('0501112233', await sentCode('+380501112233'));
  assert.equal(second.body.account?.id, first.body.account?.id);
});

test('five wrong tries make a code void, and the right one comes too late', async () => {
  await ask('+380671112233');
  const code = await sentCode('+380671112233');
  const wrong = code === '000000' ? '000001' : '000000';
  const left: unknown[] = [];
  for (let n = 0; n < 5; n += 1) left.push((await verify('+380671112233', wrong)).body.data?.left);
  assert.deepEqual(left, [4, 3, 2, 1, 0]);
  assert.deepEqual([(await verify('+380671112233', wrong)).body.code, (await verify('+380671112233', code)).status], ['CODE_EXPIRED', 401]);
});

test('tries that run at the same moment are each counted', async () => {
  await ask('+380681112233');
  const code = await sentCode('+380681112233');
  const wrong = code === '000000' ? '000001' : '000000';
  const answers = await Promise.all(Array.from({ length: 20 }, () => verify('+380681112233', wrong)));
  assert.equal(answers.filter((answer) => answer.body.code === 'CODE_WRONG').length, 5);
});

test('a phone gets a code once a minute, five an hour and ten a day, in whatever spelling', async () => {
  assert.equal((await ask('+380931112233')).status, 202);
  assert.deepEqual([(await ask('0931112233')).status, (await ask('80931112233')).body.code], [429, 'RATE_LIMITED']);
  for (let n = 0; n < 4; n += 1) {
    await wait('+380931112233', 61);
    assert.equal((await ask('+380931112233')).status, 202);
  }
  await wait('+380931112233', 61);
  assert.equal((await ask('+380931112233')).status, 429);
  for (let n = 0; n < 5; n += 1) {
    await wait('+380931112233', 3601);
    assert.equal((await ask('+380931112233')).status, 202);
  }
  await wait('+380931112233', 3601);
  assert.equal((await ask('+380931112233')).status, 429);
});

test('a newer code makes the one before it void', async () => {
  await ask('+380951112233');
  const old = await sentCode('+380951112233');
  await wait('+380951112233', 61);
  await ask('+380951112233');
  const fresh = await sentCode('+380951112233');
  if (old !== fresh) assert.equal((await verify('+380951112233', old)).body.code, 'CODE_WRONG');
  assert.equal((await verify('+380951112233', fresh)).status, 200);
});

test('no codes go to countries that are not on the list, nor to what is no phone', async () => {
  assert.equal((await ask('+447911123456')).body.fields?.[0]?.code, 'PHONE_COUNTRY');
  assert.equal((await ask('hello')).body.fields?.[0]?.code, 'PHONE_INVALID');
});

test('a phone that somebody typed beside an e-mail does not become that account', async () => {
  const claimed = await inside((ctx) =>
    identity.createAccount(ctx, { name: 'Чужий', email: 'claims@example.com', phone: '+380661112233', password: 'a long enough secret' }),
  );
  await ask('+380661112233');
  const owner = await verify('+380661112233', await sentCode('+380661112233'));
  assert.notEqual(owner.body.account?.id, claimed);
});

test('the account of a phone order becomes its owner’s by the code', async () => {
  const id = await inside((ctx) => identity.ensureBuyerAccount(ctx, '+380991112233', 'Марія'));
  assert.equal((await inside((ctx) => identity.account(ctx, id)))?.phoneVerified, false);
  await ask('+380991112233');
  assert.equal((await verify('+380991112233', await sentCode('+380991112233'))).body.account?.id, id);
});

test('a code does not open the operator’s office', async () => {
  const id = await inside(async (ctx) => {
    const accountId = await identity.ensureBuyerAccount(ctx, '+380971112233', 'Адміністратор');
    await identity.addMember(ctx, { accountId, organisation: identity.operatorOrganisation, role: 'administrator' });
    return accountId;
  });
  await ask('+380971112233');
  const answer = await verify('+380971112233', await sentCode('+380971112233'));
  assert.deepEqual([answer.body.account?.id, answer.body.current], [id, null]);
  const switched = await server.call<Problem>('POST', '/session/switch', { membershipId: answer.body.memberships[0]!.id }, { cookie: answer.cookie });
  assert.deepEqual([switched.status, switched.body.code], [403, 'PASSWORD_NEEDED']);
});
