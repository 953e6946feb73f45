import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { transactAsSystem } from '#platform/database';
import { operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';

type Profile = { bankAccount: string; city: string; code?: string; fields?: { path: string; code: string }[] };
const application = {
  name: 'Крок Взуття',
  kind: 'company',
  taxNumber: '14360570',
  country: 'UA',
  email: 'owner@krok.example',
  phone: '067 123-45-67',
  password: 'three quiet words',
  contactName: 'Олена Коваль',
};
const first = 'UA213223130000026007233566001';
const second = 'UA903052992990004149123456789';
let server: TestServer;
let cookie: string;
let id: string;

before(async () => {
  server = await startTestServer();
  const applied = await server.call('POST', '/merchant/applications', application);
  id = String(applied.body.id);
  cookie = applied.cookie!;
});
after(() => server.stop());

const change = (body: object, by = cookie) => server.call<Profile>('PATCH', '/merchant/profile', body, { cookie: by });
const inside = <T>(statement: ReturnType<typeof sql<T>>) => transactAsSystem(server.database, 'test', async ({ tx }) => (await statement.execute(tx)).rows);
const shownAgo = (interval: string) =>
  inside(sql`update identity.sessions set factor_shown_at = clock_timestamp() - ${interval}::interval where ended_at is null`);

test('without a second factor the account is changed as the rest of the profile is', async () => {
  const { status, body } = await change({ bankAccount: first });
  assert.deepEqual([status, body.bankAccount], [200, first]);
});

test('a number that can be no account is refused at its field, and the one that was stays', async () => {
  const refused = await change({ bankAccount: 'UA213223130000026007233566002', city: 'Львів' });
  assert.deepEqual([refused.status, refused.body.fields?.map(({ path, code }) => [path, code])], [400, [['bankAccount', 'IBAN_INVALID']]]);
  const { body: kept } = await server.call<Profile>('GET', '/merchant/profile', undefined, { cookie });
  assert.deepEqual([kept.bankAccount, kept.city], [first, '']);
  assert.equal((await change({ bankAccount: 'ua21 3223 1300 0002 6007 2335 6600 1' })).body.bankAccount, first);
});

test('an account from before check digits were asked for does not hold up the rest of the profile', async () => {
  const keep = (account: string) => inside(sql`update merchants.merchants set bank_account = ${account} where merchant_id = ${id}`);
  await keep('26007233566001');
  const { status, body } = await change({ bankAccount: '26007233566001', city: 'Харків' });
  assert.deepEqual([status, body.bankAccount, body.city], [200, '26007233566001', 'Харків']);
  assert.equal((await change({ bankAccount: '26007233566002' })).status, 400);
  await keep(first);
  await change({ city: '' });
});

test('a version that is no number is not the one that is in force', async () => {
  const sent = (ifMatch: string) => server.call<Profile>('PATCH', '/merchant/profile', { city: 'Львів' }, { cookie, headers: { 'if-match': ifMatch } });
  for (const stale of ['"yesterday"', 'W/"1"', '"999"']) {
    const { status, body } = await sent(stale);
    assert.deepEqual([stale, status, body.code], [stale, 409, 'EDIT_CONFLICT']);
  }
  assert.equal((await sent('*')).status, 200);
  await change({ city: '' });
});

test('the owners are told by letter, and history keeps who it was, both masked', async () => {
  await server.settle();
  const letters = await inside(sql<{ recipient: string; body: string }>`select recipient, body from notices.messages where body like '%6001%'`);
  assert.deepEqual(
    letters.map(({ recipient }) => recipient),
    [application.email],
  );
  assert.match(letters[0]!.body, /UA21 •••• 6001.*Олена Коваль/);
  const kept = await inside(
    sql<{ text: string; actor: string }>`select before::text || after::text as text, actor from history.entries where subject_id = ${id}`,
  );
  const told = kept.filter(({ text }) => text?.includes('•••• 6001'));
  assert.equal(told.length, 1);
  assert.match(told[0]!.actor, /acc_/);
  assert.ok(!kept.some(({ text }) => text?.includes(first)), 'the account itself is in no history');
});

test('with a second factor shown long ago another account asks for it again, and nothing else does', async () => {
  await inside(sql`insert into identity.second_factors (account_id, sealed_secret, made_at, confirmed_at)
    select account_id, 'test', clock_timestamp(), clock_timestamp() from identity.memberships where organisation_id = ${id}`);
  await shownAgo('10 minutes');
  const asked = await change({ bankAccount: second, city: 'Львів' });
  assert.deepEqual([asked.status, asked.body.code], [403, 'STEP_UP_NEEDED']);
  const { body: kept } = await server.call<Profile>('GET', '/merchant/profile', undefined, { cookie });
  assert.deepEqual([kept.bankAccount, kept.city], [first, '']);
  assert.equal((await change({ bankAccount: first, city: 'Львів' })).status, 200, 'the same account is no other account');
  await shownAgo('1 minute');
  assert.equal((await change({ bankAccount: second })).body.bankAccount, second);
});

test('support that may work in a cabinet may not turn the money elsewhere', async () => {
  const operator = await operatorPerson(server);
  const visit = await server.call('POST', `/operator/merchants/${id}/act`, { reason: 'допомога з профілем' }, { cookie: operator.cookie });
  assert.ok(visit.status < 300, JSON.stringify(visit.body));
  const visitor = visit.cookie!;
  assert.equal((await change({ city: 'Одеса' }, visitor)).status, 200);
  const refused = await change({ bankAccount: first }, visitor);
  assert.deepEqual([refused.status, refused.body.code], [403, 'FORBIDDEN']);
});
