import { refuse } from '#kernel/refusal';
import { accountOf } from '#platform/ctx';
import { serve, serveOutside } from '#platform/routes';
import { changeOwnAccount } from '../actions/accounts.ts';
import { endSession, methodForMembership, revokeSession } from '../actions/sessions.ts';
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
      const method = await methodForMembership(ctx, actor, body.membershipId);
      return enterIn(ctx, door, { accountId: actor.accountId, membershipId: body.membershipId, method, follows: actor.sessionId });
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
    await changeOwnAccount(ctx, body);
    return callersSession(ctx);
  }),
];
