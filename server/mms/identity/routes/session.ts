import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import { accountOf, type Ctx } from '#platform/ctx';
import { type RouteDoor, serve, serveOutside } from '#platform/routes';
import { endSession, type NewSession, openSession, revokeSession } from '../actions/sessions.ts';
import { checkFailures, findLogin, keepFailure, normalLogin } from '../actions/sign-in.ts';
import { changeAccount, endOneSession, getSession, listSessions, signIn, signOut, switchMembership } from '../contract.ts';
import { checkPassword } from '../password.ts';
import { callersSession, type SessionView, sessionsOf, sessionView } from '../queries/session.ts';
import { clearSessionCookie, setSessionCookie, visitorOf } from './cookie.ts';

/** A fresh session under a fresh id; the one the browser carried ends. */
export async function enter(door: RouteDoor, session: Omit<NewSession, 'ip' | 'agent'>): Promise<SessionView> {
  const { token, view } = await door.transaction((ctx) => enterIn(ctx, door, session));
  setSessionCookie(door, token);
  return view;
}

export async function enterIn(ctx: Ctx, door: RouteDoor, session: Omit<NewSession, 'ip' | 'agent'>): Promise<{ token: string; view: SessionView }> {
  if (door.actor.kind === 'account') await endSession(ctx, door.actor.sessionId);
  const { token, sessionId } = await openSession(ctx, { ...session, ...visitorOf(door) });
  await history.record(ctx, { subjectKind: 'account', subjectId: session.accountId, action: 'identity.signedIn', after: { method: session.method } });
  return { token, view: await sessionView(ctx, sessionId) };
}

/** Checks a login and its password at the same cost whether they exist or not. Refuses with RATE_LIMITED, WRONG_CREDENTIALS. */
export async function proveLogin(door: RouteDoor, typedLogin: string, password: string): Promise<string> {
  const login = normalLogin(typedLogin);
  const { ip } = visitorOf(door);
  const found = await door.transaction(async (ctx) => {
    await checkFailures(ctx, login, ip);
    return findLogin(ctx, login);
  });
  const right = await checkPassword(password, found?.passwordHash ?? null);
  if (found && right) return found.accountId;
  await door.transaction((ctx) => keepFailure(ctx, login, ip));
  throw refuse('WRONG_CREDENTIALS');
}

export const sessionRoutes = [
  serveOutside(signIn, async (door, { body }) => enter(door, { accountId: await proveLogin(door, body.login, body.password), method: 'password' })),
  serve(getSession, callersSession),
  serveOutside(signOut, async (door) => {
    const { actor } = door;
    if (actor.kind === 'account') await door.transaction((ctx) => endSession(ctx, actor.sessionId));
    clearSessionCookie(door);
    return undefined;
  }),
  serveOutside(switchMembership, async (door, { body }) => {
    const { actor } = door;
    if (actor.kind !== 'account') throw refuse('FORBIDDEN');
    const { token, view } = await door.transaction(async (ctx) => {
      const { rows } = await sql<{ method: NewSession['method']; kind: string }>`
        select s.method, m.organisation_kind as kind from identity.memberships m join identity.sessions s on s.id = ${actor.sessionId}
        where m.id = ${body.membershipId} and m.account_id = ${actor.accountId}`.execute(ctx.tx);
      const wanted = rows[0];
      if (!wanted) throw refuse('NOT_FOUND');
      if (wanted.kind === 'operator' && wanted.method === 'code') throw refuse('PASSWORD_NEEDED');
      return enterIn(ctx, door, { accountId: actor.accountId, membershipId: body.membershipId, method: wanted.method });
    });
    setSessionCookie(door, token);
    return view;
  }),
  serve(listSessions, async (ctx) => {
    if (ctx.actor.kind !== 'account') throw refuse('FORBIDDEN');
    return { items: await sessionsOf(ctx, ctx.actor) };
  }),
  serve(endOneSession, async (ctx, { params }) => {
    if (ctx.actor.kind !== 'account') throw refuse('FORBIDDEN');
    if (!(await revokeSession(ctx, accountOf(ctx), params.id))) throw refuse('NOT_FOUND');
    return undefined;
  }),
  serve(changeAccount, async (ctx, { body }) => {
    if (ctx.actor.kind !== 'account') throw refuse('FORBIDDEN');
    await sql`update identity.accounts set name = coalesce(${body.name ?? null}, name), language = coalesce(${body.language ?? null}, language) where id = ${accountOf(ctx)}`.execute(ctx.tx);
    return callersSession(ctx);
  }),
];
