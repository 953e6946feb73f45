import * as identity from '#identity';
import { codeAsked, invitationMade, passwordChanged, passwordResetAsked } from '#identity/events';
import { on } from '#platform/outbox';
import { post } from './actions/post.ts';
import { tell } from './actions/tell.ts';

/** Letters of sign-in go out by the same door as all others, but have no place in an inbox. */
export const reactions = [
  on(codeAsked, 'notices.sendCode', async (ctx, { codeId }) => {
    const letter = await identity.codeLetter(ctx, codeId);
    if (!letter) return;
    const { phone, language, code } = letter;
    await post(
      ctx,
      [
        {
          channel: 'sms',
          recipient: phone,
          accountId: null,
          language,
          kind: 'access',
          words: { key: 'code', values: { code } },
          href: null,
          noticeId: null,
          secret: true,
        },
      ],
      null,
    );
  }),
  on(invitationMade, 'notices.sendInvitation', async (ctx, { invitationId }) => {
    const letter = await identity.invitationLetter(ctx, invitationId);
    if (!letter) return;
    const { email, language, organisation, token } = letter;
    const words = { key: 'invitation', values: { organisation } };
    await post(
      ctx,
      [
        {
          channel: 'email',
          recipient: email,
          accountId: null,
          language,
          kind: 'access',
          words,
          href: `/invitation?token=${encodeURIComponent(token)}`,
          noticeId: null,
          secret: true,
        },
      ],
      null,
    );
  }),
  on(passwordResetAsked, 'notices.sendPasswordReset', async (ctx, { resetId }) => {
    const letter = await identity.passwordResetLetter(ctx, resetId);
    if (!letter) return;
    const { accountId, email, language, token } = letter;
    await post(
      ctx,
      [
        {
          channel: 'email',
          recipient: email,
          accountId,
          language,
          kind: 'access',
          words: { key: 'passwordReset' },
          href: `/sign-in/password?token=${encodeURIComponent(token)}`,
          noticeId: null,
          secret: true,
        },
      ],
      null,
    );
  }),
  on(passwordChanged, 'notices.tellPasswordChanged', (ctx, { accountId }) =>
    tell(ctx, { to: { accountId }, kind: 'access', subject: { kind: 'account', id: accountId, href: '/sign-in' }, words: { key: 'passwordChanged' } }),
  ),
];
