import { z } from 'zod';
import { endpoint, idParams, instantShape } from '#kernel/contract';

const countsShape = z.record(z.string(), z.int()).describe('What waits, by key of the menu');
const foundShape = z.object({
  items: z.array(z.object({ kind: z.string(), id: z.string(), title: z.string(), subtitle: z.string().optional(), href: z.string() }).meta({ id: 'Found' })),
});
const searchQuery = z.strictObject({ q: z.string().trim().min(2).max(100) });

const counts = { method: 'GET', permission: 'signed-in', summary: 'Counters of the menu, for what the caller may read', output: countsShape } as const;
const search = {
  method: 'GET',
  permission: 'signed-in',
  summary: 'Search everything that the caller may read',
  query: searchQuery,
  output: foundShape,
} as const;

export const merchantCounts = endpoint({ ...counts, path: '/merchant/counts', audience: 'merchant', needs: 'account' });
export const operatorCounts = endpoint({ ...counts, path: '/operator/counts', audience: 'operator' });
export const merchantSearch = endpoint({ ...search, path: '/merchant/search', audience: 'merchant' });
export const operatorSearch = endpoint({ ...search, path: '/operator/search', audience: 'operator' });

const workShape = z.object({
  id: z.string(),
  kind: z.enum(['fact', 'job']),
  handler: z.string(),
  attempts: z.int(),
  lastError: z.string().nullable(),
  createdAt: instantShape,
  dueAt: instantShape,
});

export const operatorSystem = endpoint({
  method: 'GET',
  path: '/operator/system',
  audience: 'operator',
  permission: 'system.read',
  scope: 'system',
  summary: 'How the house is: what the doctor found last, what waits, what lies among the dead',
  output: z.object({
    healthy: z.boolean().nullable().describe('Null before the first examination'),
    checks: z.int(),
    examinedAt: instantShape.nullable().describe('It is examined daily, and when somebody asks'),
    seconds: z.number().nullable().describe('How long the examination took'),
    examining: z.boolean().describe('An examination is waiting or being made'),
    findings: z.array(z.object({ id: z.string(), says: z.string(), findings: z.array(z.string()) })),
    queue: z.object({ waiting: z.int(), running: z.int(), dead: z.int(), doneToday: z.int(), oldestDueAt: instantShape.nullable() }),
    dead: z.array(workShape).describe('The newest hundred'),
    waiting: z.array(workShape).describe('Failed at least once and will be tried again'),
    modes: z.array(z.string()).describe('Restrictions in force'),
  }),
  rateLimit: 60,
});

export const examineSystem = endpoint({
  method: 'POST',
  path: '/operator/system/examine',
  audience: 'operator',
  permission: 'system.write',
  scope: 'system',
  summary: 'Have the doctor examine the house now; the report is there when `examining` is over',
  rateLimit: 10,
});

export const retryWork = endpoint({
  method: 'POST',
  path: '/operator/system/work/:id/retry',
  audience: 'operator',
  permission: 'system.write',
  scope: 'system',
  summary: 'Take a piece of work from among the dead and try it again now',
  params: idParams,
  refusals: { NOT_FOUND: 404 },
});
