import { z } from 'zod';
import { endpoint, instantShape, listOf, pageQuery } from '#kernel/contract';

const text = z.string().min(1).max(120);

export const entryShape = z
  .object({
    id: z.string(),
    at: instantShape,
    subjectKind: z.string(),
    subjectId: z.string(),
    action: z.string().describe('`room.verb`: what was done'),
    actor: z.string(),
    actorName: z.string().nullable(),
    before: z.unknown(),
    after: z.unknown(),
    reason: z.string().nullable(),
    source: z.string().describe('screen, api, file, job, support or demo'),
  })
  .meta({ id: 'HistoryEntry' });

const subjectQuery = { subjectKind: text.optional(), subjectId: text.optional() };

/** In a list of many things each says what it is about. */
const lineShape = entryShape
  .extend({ subjectName: z.string().nullable().describe('What the thing is called, where its room knows') })
  .meta({ id: 'HistoryLine' });

export const operatorHistory = endpoint({
  method: 'GET',
  path: '/operator/history',
  audience: 'operator',
  permission: 'history.read',
  summary: 'What happened, to what, by whom and why',
  query: z.strictObject({
    ...subjectQuery,
    merchantId: text.optional(),
    actor: text.optional(),
    action: text.optional(),
    from: instantShape.optional(),
    to: instantShape.optional(),
    ...pageQuery,
  }),
  output: listOf(lineShape),
});

export const merchantHistory = endpoint({
  method: 'GET',
  path: '/merchant/history',
  audience: 'merchant',
  permission: 'history.read',
  needs: 'account',
  summary: "What happened to the merchant's own objects",
  query: z.strictObject({ ...subjectQuery, from: instantShape.optional(), to: instantShape.optional(), ...pageQuery }),
  output: listOf(lineShape),
});
