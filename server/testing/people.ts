import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import * as identity from '#identity';
import type { Ctx, Gate, Organisation } from '#platform/ctx';
import { transactAsSystem } from '#platform/database';
import { sessionCookieName } from '#platform/http/session-cookie';
import { openSession } from '../mms/identity/actions/sessions.ts';
import type { TestServer } from './server.ts';

export type TestPerson = { cookie: string; accountId: string };
type Server = Pick<TestServer, 'database'>;

async function enter(ctx: Ctx, accountId: string): Promise<TestPerson> {
  const { token } = await openSession(ctx, { accountId, method: 'password', ip: '127.0.0.1', agent: 'test' });
  return { cookie: `${sessionCookieName()}=${token}`, accountId };
}

/** As if the person had a second factor and had shown it a moment ago. */
async function haveShownFactor(ctx: Ctx, accountId: string): Promise<void> {
  await sql`insert into identity.second_factors (account_id, sealed_secret, made_at, confirmed_at) values (${accountId}, 'test', clock_timestamp(), clock_timestamp())`.execute(
    ctx.tx,
  );
  await sql`update identity.sessions set factor_shown_at = clock_timestamp() where account_id = ${accountId}`.execute(ctx.tx);
}

async function member(server: Server, organisation: Organisation, role: string): Promise<TestPerson> {
  return transactAsSystem(server.database, 'test', async (ctx) => {
    const accountId = await identity.createAccount(ctx, { name: `${role} of ${organisation.id}`, email: `${newId('tst')}@example.com` });
    await identity.addMember(ctx, { accountId, organisation, role });
    const person = await enter(ctx, accountId);
    if (organisation.kind === 'operator') await haveShownFactor(ctx, accountId);
    return person;
  });
}

/** Somebody of the operator, signed in without going through the door: tests of other rooms need people, not sign-in. */
export function operatorPerson(server: Server, role = 'administrator'): Promise<TestPerson> {
  return member(server, identity.operatorOrganisation, role);
}

/** Somebody of a merchant, signed in; the merchant's name and gate are set as given (`gate: null` leaves it to the merchants room). */
export async function merchantPerson(
  server: Server,
  options: { merchantId?: string; name?: string; gate?: Exclude<Gate, 'closed'> | null; role?: string } = {},
): Promise<TestPerson & { merchantId: string }> {
  const { merchantId = newId('mrc'), name, gate = 'agreement', role = 'owner' } = options;
  await transactAsSystem(server.database, 'test', async (ctx) => {
    const known = await identity.organisationNames(ctx, [merchantId]);
    if (name !== undefined || !known.has(merchantId))
      await identity.nameOrganisation(ctx, { kind: 'merchant', id: merchantId }, name ?? `Merchant ${merchantId.slice(-4)}`);
    if (gate) await identity.openGate(ctx, merchantId, gate);
  });
  return { ...(await member(server, { kind: 'merchant', id: merchantId }, role)), merchantId };
}

/** A buyer whose phone is proved, signed in. */
export function buyerPerson(server: Server, phone: string, name = 'Олена Коваль'): Promise<TestPerson> {
  return transactAsSystem(server.database, 'test', async (ctx) => {
    const accountId = await identity.ensureBuyerAccount(ctx, phone, name);
    await sql`update identity.accounts set phone_verified_at = ${ctx.now} where id = ${accountId}`.execute(ctx.tx);
    return enter(ctx, accountId);
  });
}
