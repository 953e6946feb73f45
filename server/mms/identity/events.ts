import { z } from 'zod';
import { event } from '#kernel/event';

/** A one-time code is to be sent; `identity.codeLetter` gives its text. */
export const codeAsked = event('identity.codeAsked', z.object({ codeId: z.string() }));
/** An invitation is to be sent; `identity.invitationLetter` gives its link. */
export const invitationMade = event('identity.invitationMade', z.object({ invitationId: z.string() }));
/** A link for a new password is to be sent; `identity.passwordResetLetter` gives it. */
export const passwordResetAsked = event('identity.passwordResetAsked', z.object({ resetId: z.string() }));
/** The owner must know: the password of the account was changed. */
export const passwordChanged = event('identity.passwordChanged', z.object({ accountId: z.string() }));
