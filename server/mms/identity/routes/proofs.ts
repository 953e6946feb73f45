import { refuse } from '#kernel/refusal';
import { serve, serveOutside, type RouteDoor } from '#platform/routes';
import { resendSeconds, sendCode, tryCode, useCode } from '../actions/codes.ts';
import { acceptInvitation as accept, type OpenInvitation, openInvitation } from '../actions/invitations.ts';
import { askPasswordReset, refuseWeakPassword, resetPassword, setPassword } from '../actions/passwords.ts';
import { acceptInvitation, askCode, changePassword, forgotPassword, lookAtInvitation, newPassword, verifyCode } from '../contract.ts';
import { enterIn, proveLogin, setSessionCookie, visitorOf } from '../entrance.ts';
import { ownLogin } from '../queries/people.ts';

/** Somebody with an account proves it: by being signed in as that account, or by its password. */
async function proveInvited(door: RouteDoor, invitation: OpenInvitation, password: string | undefined): Promise<void> {
  if (!invitation.accountId) return;
  if (door.actor.kind === 'account' && door.actor.accountId === invitation.accountId) return;
  if (!password) throw refuse('INVALID_INPUT', {}, [{ path: 'password', code: 'REQUIRED' }]);
  await proveLogin(door, invitation.email, password);
}

const codeRoutes = [
  serveOutside(askCode, async (door, { body }) => {
    await door.transaction((ctx) => sendCode(ctx, body.phone, visitorOf(door).ip));
    return { resendAfterSeconds: resendSeconds };
  }),
  serveOutside(verifyCode, async (door, { body }) => {
    const tried = await door.transaction((ctx) => tryCode(ctx, body.phone, body.code));
    if (!tried) throw refuse('CODE_EXPIRED');
    if (!tried.right) throw refuse('CODE_WRONG', { left: tried.left });
    const caller = door.actor.kind === 'account' ? door.actor.accountId : null;
    const { token, view } = await door.transaction(async (ctx) => {
      const accountId = await useCode(ctx, tried, caller);
      return enterIn(ctx, door, { accountId, method: 'code' });
    });
    setSessionCookie(door, token);
    return view;
  }),
];

const passwordRoutes = [
  serve(forgotPassword, async (ctx, { body }) => {
    await askPasswordReset(ctx, body.email);
    return {};
  }),
  serve(newPassword, async (ctx, { body }) => {
    await resetPassword(ctx, body.token, body.password);
    return undefined;
  }),
  serveOutside(changePassword, async (door, { body }) => {
    const { actor } = door;
    if (actor.kind !== 'account') throw refuse('FORBIDDEN');
    const own = await door.transaction((ctx) => ownLogin(ctx, actor.accountId));
    if (own.hasPassword) await proveLogin(door, own.email ?? own.phone ?? '', body.current ?? '');
    refuseWeakPassword(body.password, [own.email, own.name]);
    await door.transaction((ctx) => setPassword(ctx, actor.accountId, body.password, actor.sessionId));
    return undefined;
  }),
];

const invitationRoutes = [
  serve(lookAtInvitation, async (ctx, { body }) => {
    const { email, name, role, roleName, organisationKind, organisationName, accountId } = await openInvitation(ctx, body.token);
    return { email, name, role, roleName, organisation: { kind: organisationKind, name: organisationName }, hasAccount: accountId !== null };
  }),
  serveOutside(acceptInvitation, async (door, { body }) => {
    const invitation = await door.transaction((ctx) => openInvitation(ctx, body.token));
    await proveInvited(door, invitation, body.password);
    const { token, view } = await door.transaction(async (ctx) => {
      const { accountId, membershipId } = await accept(ctx, body.token, { ...body, proved: invitation.accountId });
      return enterIn(ctx, door, { accountId, membershipId, method: 'invitation' });
    });
    setSessionCookie(door, token);
    return view;
  }),
];

export const proofRoutes = [...codeRoutes, ...passwordRoutes, ...invitationRoutes];
