import { z } from 'zod';
import { endpoint } from '#kernel/contract';
import { sessionShape } from './session-shape.ts';

const own = { audience: 'public', permission: 'signed-in', scope: 'system', rateLimit: 30 } as const;
const codeBody = z.strictObject({ code: z.string().trim().min(6).max(40).describe('Six digits of the telephone, or a recovery code') });
const wrongCode = { FACTOR_WRONG: 422, RATE_LIMITED: 429 };
const recoveryCodes = z.array(z.string()).describe('Shown once');

export const secondFactor = endpoint({
  ...own,
  method: 'GET',
  path: '/session/second-factor',
  factor: 'waiting',
  summary: 'Whether the account has a second factor, and how many recovery codes are left',
  output: z.object({
    active: z.boolean(),
    required: z.boolean().describe('The current role must have one'),
    recoveryCodesLeft: z.int(),
  }),
  rateLimit: 300,
});

export const enrolFactor = endpoint({
  ...own,
  method: 'POST',
  path: '/session/second-factor/enrolment',
  factor: 'waiting',
  summary: 'A secret for an authenticator app, as text and as a QR code',
  description: 'It counts once it is confirmed by a first code. Each call before that gives another secret.',
  output: z.object({ secret: z.string(), address: z.string().describe('otpauth://'), picture: z.string().describe('SVG') }),
  refusals: { FACTOR_ACTIVE: 409 },
});

export const confirmFactor = endpoint({
  ...own,
  method: 'POST',
  path: '/session/second-factor/confirmation',
  factor: 'waiting',
  summary: 'Confirm the authenticator app by its first code; the session is a new one',
  body: codeBody,
  output: z.object({ session: sessionShape, recoveryCodes }),
  refusals: { ...wrongCode, FACTOR_ACTIVE: 409 },
});

export const showFactor = endpoint({
  ...own,
  method: 'POST',
  path: '/session/second-factor/verify',
  factor: 'waiting',
  summary: 'Show the second factor: at sign-in, and again before money moves',
  body: codeBody,
  output: sessionShape,
  refusals: wrongCode,
  example: { code: '123456' },
});

export const renewRecoveryCodes = endpoint({
  ...own,
  method: 'POST',
  path: '/session/second-factor/recovery-codes',
  factor: 'fresh',
  summary: 'New recovery codes; the earlier ones are void',
  output: z.object({ recoveryCodes }),
  refusals: { FACTOR_MISSING: 409 },
});

export const dropFactor = endpoint({
  ...own,
  method: 'DELETE',
  path: '/session/second-factor',
  factor: 'fresh',
  summary: 'Go without a second factor again, where the role allows it',
  refusals: { FACTOR_MISSING: 409, FACTOR_REQUIRED: 409 },
});
