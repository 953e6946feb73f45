import { z } from 'zod';
import { endpoint, idParams, instantShape, listOf, pageQuery } from '#kernel/contract';
import { languages } from '#kernel/language';

const statusShape = z.enum(['sent', 'in_force', 'expired', 'terminated']);

export const agreementLineShape = z
  .object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    version: z.int(),
    status: statusShape,
    sentAt: instantShape,
    acceptedAt: instantShape.nullable(),
    acceptedBy: z.string().nullable(),
  })
  .meta({ id: 'Agreement' });

export const agreementShape = agreementLineShape.extend({
  language: z.enum(languages),
  text: z.string().describe('The whole text as it is accepted'),
  textHash: z.string().describe('SHA-256 of the text; send it when accepting'),
  clauses: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
});

const own = { audience: 'merchant', needs: 'account' } as const;

export const listAgreements = endpoint({
  ...own,
  method: 'GET',
  path: '/merchant/agreements',
  permission: 'agreements.read',
  summary: 'The own agreements',
  output: z.object({ items: z.array(agreementLineShape) }),
});

export const getAgreement = endpoint({
  ...own,
  method: 'GET',
  path: '/merchant/agreements/:id',
  permission: 'agreements.read',
  summary: 'An agreement with its text in the reader’s language',
  params: idParams,
  query: z.strictObject({ language: z.enum(languages).optional() }),
  output: agreementShape,
  refusals: { NOT_FOUND: 404 },
});

export const acceptAgreement = endpoint({
  ...own,
  method: 'POST',
  path: '/merchant/agreements/:id/accept',
  permission: 'agreements.accept',
  summary: 'Accept an agreement; cabinet and API open with the same call',
  description:
    'Keeps the exact text, its SHA-256, the time, the address and the account. Accepting twice changes nothing. A text that has changed since it was read is refused.',
  params: idParams,
  body: z.strictObject({
    language: z.enum(languages).optional(),
    textHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('Of the text that was read'),
  }),
  output: agreementLineShape,
  refusals: { NOT_FOUND: 404, AGREEMENT_CHANGED: 409, AGREEMENT_CLOSED: 409 },
});

const pdfNotes = {
  transport: 'stream',
  params: idParams,
  refusals: { NOT_FOUND: 404 },
  query: z.strictObject({ language: z.enum(languages).optional() }),
} as const;
export const getAgreementPdf = endpoint({
  ...own,
  ...pdfNotes,
  method: 'GET',
  path: '/merchant/agreements/:id/pdf',
  permission: 'agreements.read',
  summary: 'The agreement as PDF',
});
export const getMerchantAgreementPdf = endpoint({
  ...pdfNotes,
  method: 'GET',
  path: '/operator/documents/agreements/:id/pdf',
  audience: 'operator',
  permission: 'agreements.read',
  summary: 'A merchant’s agreement as PDF',
});

export const listMerchantAgreements = endpoint({
  method: 'GET',
  path: '/operator/documents/agreements',
  audience: 'operator',
  permission: 'agreements.read',
  summary: 'Agreements with merchants, newest first',
  query: z.strictObject({ ...pageQuery, status: statusShape.optional(), merchantId: z.string().max(80).optional() }),
  output: listOf(
    agreementLineShape.extend({ merchant: z.object({ id: z.string(), name: z.string() }), textHash: z.string().nullable(), acceptedIp: z.string().nullable() }),
  ).extend({
    counts: z.record(z.string(), z.int()),
  }),
});

export const listAgreementVersions = endpoint({
  method: 'GET',
  path: '/operator/documents/versions',
  audience: 'operator',
  permission: 'agreements.read',
  summary: 'Versions of the agreement with their texts',
  output: z.object({
    items: z.array(
      z.object({
        version: z.int(),
        effectiveFrom: instantShape,
        author: z.string(),
        note: z.string(),
        texts: z.record(z.string(), z.object({ title: z.string(), clauses: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })) })),
      }),
    ),
  }),
});
