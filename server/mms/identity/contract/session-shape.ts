import { z } from 'zod';
import { instantShape } from '#kernel/contract';
import { languages } from '#kernel/language';

export const membershipShape = z
  .object({ id: z.string(), role: z.string(), organisation: z.object({ kind: z.enum(['operator', 'merchant', 'company']), id: z.string(), name: z.string() }) })
  .meta({ id: 'Membership' });

export const sessionShape = z
  .object({
    account: z
      .object({
        id: z.string(),
        name: z.string(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
        phoneVerified: z.boolean(),
        language: z.enum(languages),
      })
      .nullable()
      .describe('null: nobody is signed in'),
    memberships: z.array(membershipShape),
    current: membershipShape.nullable().describe('The organisation that this session works in'),
    permissions: z.array(z.string()),
    gate: z.enum(['account', 'confirmed', 'agreement', 'closed']).nullable().describe('How far the current merchant has come'),
    secondFactor: z
      .enum(['off', 'enrolment', 'code', 'shown', 'fresh'])
      .describe('`enrolment`, `code`: the session may do nothing before; `fresh`: shown lately enough to move money'),
    visit: z.object({ writes: z.boolean(), endsAt: instantShape }).nullable().describe('The operator’s support looks into a merchant’s cabinet'),
  })
  .meta({ id: 'Session' });
