import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import * as identity from '#identity';
import type { Ctx, Gate, Organisation } from '#platform/ctx';
import { transactAsSystem } from '#platform/database';
import { openSession } from '../mms/identity/actions/sessions.ts';
import type { TestServer } from './server.ts';

export type TestPerson = { cookie: string; accountId: string };
type Server = Pick<TestServer, 'database'>;

async function enter(ctx: Ctx, accountId: string): Promise<TestPerson> {
  const { token } = await openSession(ctx, { accountId, method: 'password', ip: '127.0.0.1', agent: 'test' });
  return { cookie: `agora_session=${token}`, accountId };
}

async function member(server: Server, organisation: Organisation, role: string): Promise<TestPerson> {
  return transactAsSystem(server.database, 'test', async (ctx) => {
    const accountId = await identity.createAccount(ctx, { name: `${role} of ${organisation.id}`, email: `${newId('tst')}@example.com` });
    await identity.addMember(ctx, { accountId, organisation, role });
    return enter(ctx, accountId);
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
