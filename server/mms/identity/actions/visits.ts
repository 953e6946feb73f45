import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import type { Actor, Ctx, Gate } from '#platform/ctx';
import { endSession, lockAccount, type Method, openSession, type Visitor } from './sessions.ts';

type Person = Extract<Actor, { kind: 'account' }>;
type Opened = { token: string; sessionId: string };
type Own = { method: Method; membershipId: string; visitsMerchant: string | null };

async function ownSession(ctx: Ctx, actor: Person): Promise<Own> {
  await lockAccount(ctx, actor.accountId);
  const { rows } = await sql<Own>`select method, membership_id as "membershipId", visits_merchant as "visitsMerchant" from identity.sessions
    where id = ${actor.sessionId} and ended_at is null for update`.execute(ctx.tx);
  if (!rows[0]) throw refuse('UNAUTHENTICATED');
  return rows[0];
}

async function gateOfMerchant(ctx: Ctx, merchantId: string): Promise<Gate> {
  const { rows } = await sql<{ gate: Gate }>`
    select coalesce(g.gate, 'account') as gate from identity.organisations o left join identity.gates g on g.merchant_id = o.id
    where o.kind = 'merchant' and o.id = ${merchantId}`.execute(ctx.tx);
  if (!rows[0]) throw refuse('NOT_FOUND');
  return rows[0].gate;
}

export type Visit = { merchantId: string; writes: boolean; reason: string };

/** The operator's session becomes a visit to a merchant's cabinet. Refuses with NOT_FOUND, MERCHANT_CLOSED. */
export async function startVisit(ctx: Ctx, actor: Person, { merchantId, writes, reason }: Visit, visitor: Visitor): Promise<Opened> {
  const { method, membershipId } = await ownSession(ctx, actor);
  if ((await gateOfMerchant(ctx, merchantId)) === 'closed' && writes) throw refuse('MERCHANT_CLOSED');
  await endSession(ctx, actor.sessionId);
  await history.record(ctx, { subjectKind: 'merchant', subjectId: merchantId, merchantId, action: 'identity.visitStarted', after: { writes }, reason });
  return openSession(ctx, { ...visitor, accountId: actor.accountId, method, membershipId, follows: actor.sessionId, visit: { merchantId, writes } });
}

/** Back from the cabinet to the console, in a session of its own again. Refuses with NOT_FOUND when this is no visit. */
export async function endVisit(ctx: Ctx, actor: Person, visitor: Visitor): Promise<Opened> {
  const { method, membershipId, visitsMerchant: merchantId } = await ownSession(ctx, actor);
  if (!merchantId) throw refuse('NOT_FOUND');
  await endSession(ctx, actor.sessionId);
  await history.record(ctx, { subjectKind: 'merchant', subjectId: merchantId, merchantId, action: 'identity.visitEnded' });
  return openSession(ctx, { ...visitor, accountId: actor.accountId, method, membershipId, follows: actor.sessionId });
}
