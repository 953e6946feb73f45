import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { OutputOf } from '#kernel/contract';
import * as identity from '#identity';
import { transactAsSystem } from '#platform/database';
import { merchantPerson, operatorPerson } from '#testing/people';
import { type Answer, startTestServer, type TestServer } from '#testing/server';
import type { getSession, inviteMerchantUser } from './contract.ts';
import { acceptInvitation } from './actions/invitations.ts';
import { linkToken } from './secret.ts';

type Session = OutputOf<typeof getSession>;
type Invitation = OutputOf<typeof inviteMerchantUser>;
type Problem = { code: string };
let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

const inside = <T>(work: Parameters<typeof transactAsSystem<T>>[2]) => transactAsSystem(server.database, 'test', work);
const crowd = <T>(size: number, one: (place: number) => Promise<T>) => Promise.all(Array.from({ length: size }, (_, place) => one(place)));
const told = (answers: readonly Answer<unknown>[]) => answers.map((answer) => (answer.body as Partial<Problem>).code ?? answer.status).sort();
const password = 'three quiet words 9';

test('twenty invitations of one person at once leave one that is open', async () => {
  const owner = await merchantPerson(server);
  const answers = await crowd(20, () => server.call<Invitation>('POST', '/merchant/users', { email: 'crowd@example.com', role: 'viewer' }, owner));
  assert.deepEqual(new Set(told(answers)), new Set([201]));
  const { rows } = await inside((ctx) =>
    sql`select id from identity.invitations where email = 'crowd@example.com' and withdrawn_at is null and accepted_at is null`.execute(ctx.tx),
  );
  assert.equal(rows.length, 1);
});

test('two invitations to one new person accepted at once make one account; the other is accepted by its owner', async () => {
  const owners = [await merchantPerson(server), await merchantPerson(server)];
  const tokens: string[] = [];
  for (const owner of owners) {
    const { body } = await server.call<Invitation>('POST', '/merchant/users', { email: 'twice@example.com', role: 'viewer' }, owner);
    tokens.push(linkToken('invitation', body.id));
  }
  const accept = (token: string, secret: string) => server.call<Session & Problem>('POST', '/invitations/accept', { token, name: 'Двічі', password: secret });
  const answers = await crowd(2, (place) => accept(tokens[place]!, `${password} ${place}`));
  assert.deepEqual(told(answers), [200, 'CONFLICT']);
  const won = answers.findIndex((answer) => answer.status === 200);
  const lost = tokens[1 - won]!;
  assert.equal((await accept(lost, `${password} ${1 - won}`)).body.code, 'WRONG_CREDENTIALS');
  assert.equal((await accept(lost, `${password} ${won}`)).body.memberships.length, 2);
});

test('an account that came into being after the invitation was looked at is not given away by it', async () => {
  const owner = await merchantPerson(server);
  const { body } = await server.call<Invitation>('POST', '/merchant/users', { email: 'between@example.com', role: 'viewer' }, owner);
  await inside((ctx) =>
    sql`insert into identity.accounts (id, email, name, language, created_at) values ('acc_between', 'between@example.com', 'Хтось', 'uk', ${ctx.now})`.execute(
      ctx.tx,
    ),
  );
  const late = inside((ctx) => acceptInvitation(ctx, linkToken('invitation', body.id), { name: 'Інший', password, proved: null }));
  await assert.rejects(late, { code: 'CONFLICT' });
  const { rows } = await inside((ctx) => sql`select id from identity.memberships where account_id = 'acc_between'`.execute(ctx.tx));
  assert.deepEqual(rows, []);
});

test('from one session comes one other, however often it is switched at once', async () => {
  const owner = await merchantPerson(server);
  const second = await merchantPerson(server);
  const membershipId = await inside((ctx) =>
    identity.addMember(ctx, { accountId: owner.accountId, organisation: { kind: 'merchant', id: second.merchantId }, role: 'viewer' }),
  );
  const answers = await crowd(10, () => server.call<Session & Problem>('POST', '/session/switch', { membershipId }, owner));
  assert.deepEqual(told(answers), [200, ...Array<string>(9).fill('UNAUTHENTICATED')]);
});

/** As if the person had signed in so long ago. */
const signedInAgo = (accountId: string, hours: number) =>
  inside((ctx) =>
    sql`update identity.sessions set signed_in_at = clock_timestamp() - ${hours} * interval '1 hour' where account_id = ${accountId} and ended_at is null`.execute(
      ctx.tx,
    ),
  );
const hoursLeft = async (accountId: string) => {
  const { rows } = await inside((ctx) =>
    sql<{ hours: number }>`select (extract(epoch from ends_at - clock_timestamp()) / 3600)::float8 as hours from identity.sessions
      where account_id = ${accountId} and ended_at is null`.execute(ctx.tx),
  );
  return rows.map((row) => row.hours);
};

test('a visit and the way back do not lengthen the day in the office', async () => {
  const merchant = await merchantPerson(server);
  const admin = await operatorPerson(server);
  await signedInAgo(admin.accountId, 11.5);
  const visit = await server.call('POST', `/operator/merchants/${merchant.merchantId}/enter`, { reason: 'Питання в чаті' }, admin);
  assert.equal(visit.status, 200);
  const [inCabinet] = await hoursLeft(admin.accountId);
  assert.ok(inCabinet! <= 0.5, `${inCabinet} hours`);
  assert.equal((await server.call('POST', '/session/leave', {}, { cookie: visit.cookie! })).status, 200);
  const [back] = await hoursLeft(admin.accountId);
  assert.ok(back! <= 0.5, `${back} hours`);
});

test('who signed in long ago enters the office by his password only', async () => {
  const person = await merchantPerson(server);
  const membershipId = await inside((ctx) =>
    identity.addMember(ctx, { accountId: person.accountId, organisation: identity.operatorOrganisation, role: 'moderator' }),
  );
  await signedInAgo(person.accountId, 13);
  const late = await server.call<Problem>('POST', '/session/switch', { membershipId }, person);
  assert.deepEqual([late.status, late.body.code], [403, 'PASSWORD_NEEDED']);
  await signedInAgo(person.accountId, 2);
  assert.equal((await server.call<Session>('POST', '/session/switch', { membershipId }, person)).body.current?.organisation.kind, 'operator');
  const [left] = await hoursLeft(person.accountId);
  assert.ok(left! <= 10, `${left} hours`);
});
