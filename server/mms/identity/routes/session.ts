import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import { accountOf } from '#platform/ctx';
import { serve, serveOutside } from '#platform/routes';
import { endSession, type NewSession, revokeSession } from '../actions/sessions.ts';
import { changeAccount, endOneSession, getSession, listSessions, signIn, signOut, switchMembership } from '../contract.ts';
import { clearSessionCookie, enter, enterIn, proveLogin, setSessionCookie } from '../entrance.ts';
import { callersSession, sessionsOf } from '../queries/session.ts';

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
      return enterIn(ctx, door, { accountId: actor.accountId, membershipId: body.membershipId, method: wanted.method, follows: actor.sessionId });
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
    await sql`update identity.accounts set name = coalesce(${body.name ?? null}, name), language = coalesce(${body.language ?? null}, language) where id = ${accountOf(ctx)}`.execute(
      ctx.tx,
    );
    return callersSession(ctx);
  }),
];
