import { z } from 'zod';
import { endpoint, idParams, instantShape } from '#kernel/contract';
import { languages } from '#kernel/language';
import { sessionShape } from './contract/session-shape.ts';

export const refusals = { RATE_LIMITED: 429 };
const text = (max: number) => z.string().trim().min(1).max(max);
const password = z.string().min(1).max(200);
const email = z.email().max(200);

export const signIn = endpoint({
  method: 'POST',
  path: '/session',
  audience: 'public',
  permission: 'none',
  summary: 'Sign in with e-mail or phone and password',
  description: 'Answers with the session cookie. Unknown login and wrong password are one answer.',
  body: z.strictObject({ login: text(200), password }),
  output: sessionShape,
  refusals: { ...refusals, WRONG_CREDENTIALS: 401 },
  rateLimit: 60,
  example: { login: 'shoes@agora.test', password: 'agora-demo' },
});

export const getSession = endpoint({
  method: 'GET',
  path: '/session',
  audience: 'public',
  permission: 'none',
  summary: 'Who is signed in and may do what',
  output: sessionShape,
  rateLimit: 1200,
});

export const signOut = endpoint({ method: 'DELETE', path: '/session', audience: 'public', permission: 'none', summary: 'Sign out' });

export const switchMembership = endpoint({
  method: 'POST',
  path: '/session/switch',
  factor: 'waiting',
  audience: 'public',
  permission: 'signed-in',
  summary: 'Work in another organisation of the same account',
  body: z.strictObject({ membershipId: z.string().max(80) }),
  output: sessionShape,
  refusals: { PASSWORD_NEEDED: 403, NOT_FOUND: 404 },
});

export const askCode = endpoint({
  method: 'POST',
  path: '/session/codes',
  audience: 'public',
  permission: 'none',
  summary: 'Send a one-time code to a phone',
  description: 'Six digits, five minutes, five tries. Once a minute, five an hour and ten a day for one phone.',
  body: z.strictObject({ phone: text(40) }),
  status: 202,
  output: z.object({ resendAfterSeconds: z.int() }),
  refusals,
  rateLimit: 30,
  example: { phone: '+380501112233' },
});

export const verifyCode = endpoint({
  method: 'POST',
  path: '/session/codes/verify',
  audience: 'public',
  permission: 'none',
  summary: 'Sign in with a one-time code',
  body: z.strictObject({ phone: text(40), code: z.string().regex(/^\d{6}$/) }),
  output: sessionShape,
  refusals: { ...refusals, CODE_WRONG: 401, CODE_EXPIRED: 401 },
  rateLimit: 60,
});

export const listSessions = endpoint({
  method: 'GET',
  path: '/session/list',
  audience: 'public',
  permission: 'signed-in',
  summary: 'Open sessions of the account',
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        agent: z.string(),
        ip: z.string(),
        createdAt: instantShape,
        seenAt: instantShape,
        organisation: z.string().nullable(),
        current: z.boolean(),
      }),
    ),
  }),
});

export const endOneSession = endpoint({
  method: 'DELETE',
  path: '/session/list/:id',
  audience: 'public',
  permission: 'signed-in',
  summary: 'End one session of the account',
  params: idParams,
  refusals: { NOT_FOUND: 404 },
});

export const changeAccount = endpoint({
  method: 'PATCH',
  path: '/session/account',
  audience: 'public',
  permission: 'signed-in',
  summary: 'Change the own name or language',
  body: z.strictObject({ name: text(120).optional(), language: z.enum(languages).optional() }),
  output: sessionShape,
});

export const changePassword = endpoint({
  method: 'PUT',
  path: '/session/password',
  audience: 'public',
  permission: 'signed-in',
  summary: 'Change the password; all other sessions end',
  body: z.strictObject({ current: password.optional(), password }),
  refusals: { ...refusals, WRONG_CREDENTIALS: 401, PASSWORD_WEAK: 422 },
  rateLimit: 20,
});

export const forgotPassword = endpoint({
  method: 'POST',
  path: '/session/password/forgot',
  audience: 'public',
  permission: 'none',
  summary: 'Send a link for a new password',
  description: 'The answer is the same whether there is such an account or not.',
  body: z.strictObject({ email }),
  status: 202,
  output: z.object({}),
  rateLimit: 20,
});

export const newPassword = endpoint({
  method: 'POST',
  path: '/session/password/reset',
  audience: 'public',
  permission: 'none',
  summary: 'Set a new password by the link; all sessions end',
  body: z.strictObject({ token: text(200), password }),
  refusals: { LINK_EXPIRED: 410, PASSWORD_WEAK: 422 },
  rateLimit: 20,
});

export const lookAtInvitation = endpoint({
  method: 'POST',
  path: '/invitations/look',
  audience: 'public',
  permission: 'none',
  summary: 'What an invitation is for',
  body: z.strictObject({ token: text(200) }),
  output: z.object({
    email: z.string(),
    name: z.string().nullable(),
    role: z.string(),
    roleName: z.string().nullable().describe('What the operator calls a role of his own'),
    organisation: z.object({ kind: z.string(), name: z.string() }),
    hasAccount: z.boolean(),
  }),
  refusals: { LINK_EXPIRED: 410 },
  rateLimit: 30,
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/invitations/accept',
  audience: 'public',
  permission: 'none',
  summary: 'Accept an invitation and sign in',
  description: 'A new person chooses name and password; somebody with an account enters its password, or is signed in already.',
  body: z.strictObject({ token: text(200), name: text(120).optional(), password: password.optional() }),
  output: sessionShape,
  refusals: { ...refusals, LINK_EXPIRED: 410, PASSWORD_WEAK: 422, WRONG_CREDENTIALS: 401 },
  rateLimit: 20,
});

export {
  inviteMerchantUser,
  inviteOperatorUser,
  changeMerchantUser,
  changeOperatorUser,
  listMerchantUsers,
  listOperatorUsers,
  removeMerchantUser,
  removeOperatorUser,
} from './contract/users.ts';
export { createApiKey, listApiKeys, revokeApiKey } from './contract/api-keys.ts';
export { changeRole, createRole, listRoles, removeRole } from './contract/roles.ts';
export { confirmFactor, dropFactor, enrolFactor, renewRecoveryCodes, secondFactor, showFactor } from './contract/second-factor.ts';
export { membershipShape, sessionShape } from './contract/session-shape.ts';
export { actInCabinet, enterCabinet, leaveCabinet } from './contract/visits.ts';
