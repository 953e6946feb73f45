import { sql } from 'kysely';
import { newId, newSecret } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Ctx, Organisation } from '#platform/ctx';
import { hashToken } from '../secret.ts';

export type Method = 'password' | 'code' | 'invitation';
export type Visitor = { ip: string; agent: string };
export type NewSession = Visitor & {
  accountId: string;
  method: Method;
  membershipId?: string | null;
  visit?: { merchantId: string; writes: boolean };
  /** A session of the same person that this one follows: its second factor counts here too. */
  follows?: string;
};

const lives: Record<Organisation['kind'] | 'person' | 'visit', { idle: string; absolute: string }> = {
  operator: { idle: '30 minutes', absolute: '12 hours' },
  visit: { idle: '30 minutes', absolute: '1 hour' },
  merchant: { idle: '12 hours', absolute: '30 days' },
  company: { idle: '12 hours', absolute: '30 days' },
  person: { idle: '30 days', absolute: '180 days' },
};
/** How long a person may go on from one session to the next before he proves again who he is. */
const officeHours = '12 hours';
const longest = '180 days';

type Membership = { id: string; kind: Organisation['kind'] };

/** The membership that this account worked in last, else its first one. A code does not open the operator's office. */
async function usualMembership(ctx: Ctx, accountId: string, method: Method): Promise<Membership | null> {
  const { rows } = await sql<Membership>`
    select m.id, m.organisation_kind as kind from identity.memberships m
    left join lateral (select max(seen_at) as last from identity.sessions s where s.account_id = m.account_id and s.membership_id = m.id) s on true
    where m.account_id = ${accountId} and (${method} <> 'code' or m.organisation_kind <> 'operator')
    order by s.last desc nulls last, m.created_at, m.id limit 1`.execute(ctx.tx);
  return rows[0] ?? null;
}

async function membershipOf(ctx: Ctx, accountId: string, membershipId: string): Promise<Membership | null> {
  const { rows } =
    await sql<Membership>`select id, organisation_kind as kind from identity.memberships where id = ${membershipId} and account_id = ${accountId}`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

/** Whoever changes a password or a role ends the sessions that are open: one that is just being opened waits for him, or he for it. */
export async function lockAccount(ctx: Ctx, accountId: string): Promise<void> {
  await sql`select 1 from identity.accounts where id = ${accountId} for share`.execute(ctx.tx);
}

type Standing = { method: Method; kind: Organisation['kind']; recent: boolean };

/**
 * How a person who changes his membership is signed in; from one session comes one other. Refuses a stranger's membership, and the operator's
 * office behind a mere code or a sign-in of long ago.
 */
export async function methodForMembership(ctx: Ctx, caller: { accountId: string; sessionId: string }, membershipId: string): Promise<Method> {
  await lockAccount(ctx, caller.accountId);
  const { rows } = await sql<Standing>`
    select s.method, m.organisation_kind as kind, s.signed_in_at > clock_timestamp() - ${officeHours}::interval as recent
    from identity.memberships m join identity.sessions s on s.id = ${caller.sessionId}
    where m.id = ${membershipId} and m.account_id = ${caller.accountId} for share of m`.execute(ctx.tx);
  const wanted = rows[0];
  if (!wanted) throw refuse('NOT_FOUND');
  if (wanted.kind === 'operator' && (wanted.method === 'code' || !wanted.recent)) throw refuse('PASSWORD_NEEDED');
  if (!(await endSession(ctx, caller.sessionId))) throw refuse('UNAUTHENTICATED');
  return wanted.method;
}

/** Opens a session and gives its token, which is nowhere else. Sessions live by real time. */
export async function openSession(ctx: Ctx, session: NewSession): Promise<{ token: string; sessionId: string }> {
  const { accountId, method, ip, agent, visit, follows } = session;
  const membership = session.membershipId ? await membershipOf(ctx, accountId, session.membershipId) : await usualMembership(ctx, accountId, method);
  const { idle, absolute } = lives[visit ? 'visit' : (membership?.kind ?? 'person')];
  const token = newSecret(32);
  const sessionId = newId('ses');
  const limit = membership?.kind === 'operator' ? officeHours : longest;
  await sql`
    insert into identity.sessions (id, token_hash, account_id, membership_id, method, ip, agent, created_at, seen_at, idle, ends_at, signed_in_at, visits_merchant, visit_writes, factor_shown_at)
    select ${sessionId}, ${hashToken(token)}, ${accountId}, ${membership?.id ?? null}, ${method}, ${ip}, ${agent.slice(0, 300)}, n.moment, n.moment, ${idle}::interval,
      least(n.moment + ${absolute}::interval, coalesce(f.signed_in_at, n.moment) + ${limit}::interval), coalesce(f.signed_in_at, n.moment),
      ${visit?.merchantId ?? null}, ${visit?.writes ?? false}, f.factor_shown_at
    from (select clock_timestamp() as moment) n left join identity.sessions f on f.id = ${follows ?? null} and f.account_id = ${accountId}`.execute(ctx.tx);
  return { token, sessionId };
}

/** A session goes on under a fresh id and token, with its second factor shown now; its absolute end stays. */
export async function reopenSession(ctx: Ctx, formerId: string, { ip, agent }: Visitor): Promise<{ token: string; sessionId: string }> {
  const token = newSecret(32);
  const sessionId = newId('ses');
  await sql`
    insert into identity.sessions (id, token_hash, account_id, membership_id, method, ip, agent, created_at, seen_at, idle, ends_at, signed_in_at, visits_merchant, visit_writes, factor_shown_at)
    select ${sessionId}, ${hashToken(token)}, account_id, membership_id, method, ${ip}, ${agent.slice(0, 300)}, clock_timestamp(), clock_timestamp(), idle, ends_at,
      signed_in_at, visits_merchant, visit_writes, clock_timestamp() from identity.sessions where id = ${formerId} and ended_at is null`.execute(ctx.tx);
  await endSession(ctx, formerId);
  return { token, sessionId };
}

/** False when it had ended before. */
export async function endSession(ctx: Ctx, sessionId: string): Promise<boolean> {
  const ended = await sql`update identity.sessions set ended_at = clock_timestamp() where id = ${sessionId} and ended_at is null`.execute(ctx.tx);
  return ended.numAffectedRows === 1n;
}

/** Ends one session of an account; false when it has no such open session. */
export async function revokeSession(ctx: Ctx, accountId: string, sessionId: string): Promise<boolean> {
  const ended =
    await sql`update identity.sessions set ended_at = clock_timestamp() where id = ${sessionId} and account_id = ${accountId} and ended_at is null`.execute(
      ctx.tx,
    );
  return ended.numAffectedRows === 1n;
}

/** Ends all sessions of an account but the one that is kept. */
export async function endSessionsOf(ctx: Ctx, accountId: string, keep: string | null = null): Promise<void> {
  await sql`update identity.sessions set ended_at = clock_timestamp() where account_id = ${accountId} and ended_at is null and id is distinct from ${keep}`.execute(
    ctx.tx,
  );
}
