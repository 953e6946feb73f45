import { refuse } from '#kernel/refusal';
import * as history from '#history';
import type { Ctx } from '#platform/ctx';
import { dropSessionCookie, writeSessionCookie } from '#platform/http/session-cookie';
import type { RouteDoor } from '#platform/routes';
import { endSession, type NewSession, openSession, reopenSession, type Visitor } from './actions/sessions.ts';
import { checkFailures, findLogin, keepFailure, normalLogin } from './actions/sign-in.ts';
import { checkPassword } from './password.ts';
import { type SessionView, sessionView } from './queries/session.ts';

export function setSessionCookie(door: RouteDoor, token: string): void {
  writeSessionCookie(door.reply, token);
}

export function clearSessionCookie(door: RouteDoor): void {
  dropSessionCookie(door.reply);
}

export function visitorOf(door: RouteDoor): Visitor {
  return { ip: door.request.ip, agent: String(door.request.headers['user-agent'] ?? '') };
}

/** A fresh session under a fresh id; the one the browser carried ends. */
export async function enter(door: RouteDoor, session: Omit<NewSession, 'ip' | 'agent'>): Promise<SessionView> {
  const { token, view } = await door.transaction((ctx) => enterIn(ctx, door, session));
  setSessionCookie(door, token);
  return view;
}

export async function enterIn(ctx: Ctx, door: RouteDoor, session: Omit<NewSession, 'ip' | 'agent'>): Promise<{ token: string; view: SessionView }> {
  if (door.actor.kind === 'account') await endSession(ctx, door.actor.sessionId);
  const { token, sessionId } = await openSession(ctx, { ...session, ...visitorOf(door) });
  await history.record(ctx, {
    subjectKind: 'account',
    subjectId: session.accountId,
    action: 'identity.signedIn',
    after: { method: session.method },
    by: session.accountId,
  });
  return { token, view: await sessionView(ctx, sessionId) };
}

/** The same session under a fresh id, its second factor shown: rights grow only together with a new token. */
export async function enterAgain(ctx: Ctx, door: RouteDoor, { sessionId }: { sessionId: string }): Promise<{ token: string; view: SessionView }> {
  const opened = await reopenSession(ctx, sessionId, visitorOf(door));
  return { token: opened.token, view: await sessionView(ctx, opened.sessionId) };
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
