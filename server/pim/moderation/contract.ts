import { z } from 'zod';
import { endpoint, idParams, instantShape, listOf, moneyShape, pageQuery } from '#kernel/contract';

export const findingShape = z.object({
  code: z.string(),
  field: z.string().describe('Path into the product: name.uk, attributes.size, variants[AB-1].price, media'),
  severity: z.enum(['block', 'warn']),
  message: z.string().describe("In the reader's language"),
  hint: z.string().describe('How to mend it'),
});

const pictureShape = z.object({
  id: z.string(),
  url: z.string().nullable(),
  sha: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  state: z.enum(['pending', 'stored', 'failed']),
});
const reason = z.strictObject({ field: z.string().min(1).max(120), code: z.string().min(1).max(60), text: z.string().trim().max(500).optional() });
const reasonShown = z.object({ field: z.string(), code: z.string(), title: z.string(), text: z.string().optional() });

export const caseLineShape = z.object({
  id: z.string(),
  kind: z.enum(['new', 'change']),
  status: z.enum(['waiting', 'decided', 'replaced']),
  product: z.object({ id: z.string(), name: z.string(), brand: z.string(), category: z.string(), categoryName: z.string() }),
  merchant: z.object({ id: z.string(), name: z.string(), trustPercent: z.number().nullable(), decided: z.int() }),
  picture: pictureShape.nullable(),
  price: moneyShape.nullable(),
  findings: z.array(findingShape),
  changedFields: z.int(),
  risk: z.int(),
  openedAt: instantShape,
  dueAt: instantShape,
  verdict: z.enum(['publish', 'revise', 'reject']).nullable(),
  decidedAt: instantShape.nullable(),
  decidedBy: z.string().nullable(),
});

export const caseShape = caseLineShape.extend({
  content: z.object({
    name: z.record(z.string(), z.string()),
    description: z.record(z.string(), z.string()).describe('Sanitised HTML by language'),
    article: z.string(),
    attributes: z.array(z.object({ code: z.string(), name: z.string(), value: z.string() })),
    variants: z.array(
      z.object({
        id: z.string(),
        sku: z.string(),
        gtin: z.string().nullable(),
        axes: z.array(z.object({ code: z.string(), name: z.string(), value: z.string() })),
        price: moneyShape.nullable(),
        stock: z.int().nullable(),
      }),
    ),
    pictures: z.array(pictureShape),
  }),
  differences: z.array(z.object({ field: z.string(), kind: z.enum(['added', 'removed', 'changed']), before: z.unknown(), after: z.unknown() })),
  reasons: z.array(reasonShown),
  earlier: z.array(z.object({ id: z.string(), verdict: z.string(), decidedAt: instantShape, decidedBy: z.string(), reasons: z.array(reasonShown) })),
  slug: z.string().nullable().describe('Where the live version stands in the shop'),
});

const filter = {
  merchantId: z.string().max(80).optional(),
  category: z.string().max(80).optional(),
  finding: z.string().max(60).optional(),
  kind: z.enum(['new', 'change']).optional(),
  q: z.string().trim().max(120).optional(),
};

export const listModerationCases = endpoint({
  method: 'GET',
  path: '/operator/moderation/cases',
  audience: 'operator',
  permission: 'moderation.read',
  summary: 'The moderation queue, the riskiest and longest waiting first',
  query: z.strictObject({ ...pageQuery, ...filter, status: z.enum(['waiting', 'decided']).default('waiting'), sort: z.enum(['risk', 'age']).default('risk') }),
  output: listOf(caseLineShape).extend({
    groups: z.array(z.object({ code: z.string(), title: z.string(), count: z.int() })).describe('Equal findings among what waits'),
  }),
});

export const getModerationCase = endpoint({
  method: 'GET',
  path: '/operator/moderation/cases/:id',
  audience: 'operator',
  permission: 'moderation.read',
  summary: 'One case: content, findings, differences to the live version, earlier verdicts',
  params: idParams,
  output: caseShape,
});

export const decideModeration = endpoint({
  method: 'POST',
  path: '/operator/moderation/decisions',
  audience: 'operator',
  permission: 'moderation.decide',
  summary: 'Publish, send for revision or reject: named cases, or everything that waits under a filter',
  description: 'A case that somebody else decided meanwhile is refused by itself. A filter judges at most 1,000 cases a call; `left` tells what remains.',
  body: z
    .strictObject({
      caseIds: z.array(z.string().max(80)).min(1).max(1000).optional(),
      filter: z.strictObject(filter).optional(),
      verdict: z.enum(['publish', 'revise', 'reject']),
      reasons: z.array(reason).max(50).default([]),
    })
    .refine((body) => (body.caseIds === undefined) !== (body.filter === undefined), { path: ['caseIds'], params: { code: 'ONE_OF_TWO' } })
    .refine((body) => body.verdict === 'publish' || body.reasons.length > 0, { path: ['reasons'], params: { code: 'REQUIRED' } }),
  output: z.object({ decided: z.int(), refused: z.array(z.object({ id: z.string(), code: z.enum(['NOT_FOUND', 'ALREADY_DECIDED']) })), left: z.int() }),
  example: { caseIds: ['cas_0198'], verdict: 'revise', reasons: [{ field: 'description.uk', code: 'DESCRIPTION_TOO_SHORT', text: 'Додайте склад матеріалу' }] },
});

export const getModerationStats = endpoint({
  method: 'GET',
  path: '/operator/moderation/stats',
  audience: 'operator',
  permission: 'moderation.read',
  summary: 'Throughput by day, what waits, what is late',
  query: z.strictObject({ days: z.coerce.number().int().min(1).max(90).default(14) }),
  output: z.object({
    waiting: z.int(),
    overdue: z.int(),
    oldestAt: instantShape.nullable(),
    days: z.array(z.object({ day: z.string(), decided: z.int(), published: z.int(), revised: z.int(), rejected: z.int(), automatic: z.int() })),
  }),
});

export const getMyTrust = endpoint({
  method: 'GET',
  path: '/merchant/trust',
  audience: 'merchant',
  permission: 'products.read',
  needs: 'confirmed',
  summary: 'Why products do or do not publish by themselves',
  output: z.object({
    trusted: z.boolean(),
    reason: z.enum(['too_few', 'share_low', 'trusted']),
    decided: z.int(),
    accepted: z.int(),
    sharePercent: z.number().nullable(),
    missing: z.int(),
    abovePercent: z.int(),
    windowDays: z.int(),
  }),
});
