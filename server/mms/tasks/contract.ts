import { z } from 'zod';
import { endpoint, flag, idParams, instantShape, listOf, pageQuery } from '#kernel/contract';

const taskShape = z
  .object({
    id: z.string(),
    kind: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    merchantId: z.string().nullable(),
    merchantName: z.string().nullable(),
    title: z.string(),
    action: z.string().nullable(),
    href: z.string(),
    assigneeId: z.string().nullable(),
    assigneeName: z.string().nullable(),
    openedAt: instantShape,
    dueAt: instantShape.nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'Task' });

const boardShape = listOf(taskShape).extend({
  summary: z.object({
    kinds: z.array(z.object({ kind: z.string(), open: z.int(), overdue: z.int() })),
    open: z.int(),
    overdue: z.int(),
    keptPercent: z.number().nullable().describe('Deadlines kept, last 30 days; null when there were none'),
  }),
});

const filters = { kind: z.string().max(60).optional(), overdue: flag.optional() };

export const operatorTasks = endpoint({
  method: 'GET',
  path: '/operator/tasks',
  audience: 'operator',
  permission: 'tasks.read',
  summary: 'The control window: what the operator owes, the most overdue first',
  query: z.strictObject({ ...filters, mine: flag.optional(), merchantId: z.string().max(80).optional(), ...pageQuery }),
  output: boardShape,
});

export const merchantTasks = endpoint({
  method: 'GET',
  path: '/merchant/tasks',
  audience: 'merchant',
  permission: 'tasks.read',
  needs: 'account',
  summary: 'What the merchant owes, the most overdue first',
  query: z.strictObject({ ...filters, ...pageQuery }),
  output: boardShape,
});

export const assignTask = endpoint({
  method: 'POST',
  path: '/operator/tasks/:id/assign',
  audience: 'operator',
  permission: 'tasks.read',
  summary: 'Give a task to one of the operator’s people, or back to all',
  params: idParams,
  body: z.strictObject({ accountId: z.string().max(80).nullable() }),
  refusals: { NOT_FOUND: 404 },
});
