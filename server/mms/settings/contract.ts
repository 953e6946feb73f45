import { z } from 'zod';
import { endpoint, instantShape } from '#kernel/contract';

export const refusals = { EDIT_CONFLICT: 409, NOT_FOUND: 404 };

const settingShape = z
  .object({
    key: z.string(),
    reach: z.enum(['public', 'merchant', 'operator']),
    value: z.unknown(),
    standard: z.unknown().describe('The value of a fresh installation'),
    version: z.int(),
    changedAt: instantShape.nullable(),
    changedBy: z.string().nullable(),
    reason: z.string().nullable(),
    schema: z.record(z.string(), z.unknown()).describe('JSON Schema of the value'),
  })
  .meta({ id: 'Setting' });

const versionShape = z.object({
  version: z.int(),
  value: z.unknown(),
  author: z.string(),
  authorName: z.string().nullable(),
  reason: z.string(),
  at: instantShape,
});
const keyParams = z.strictObject({ key: z.string().min(1).max(80) });

export const listSettings = endpoint({
  method: 'GET',
  path: '/operator/settings',
  audience: 'operator',
  permission: 'settings.read',
  summary: 'All settings with their values in force',
  output: z.object({ items: z.array(settingShape) }),
});

export const getSetting = endpoint({
  method: 'GET',
  path: '/operator/settings/:key',
  audience: 'operator',
  permission: 'settings.read',
  summary: 'One setting with its versions',
  params: keyParams,
  output: settingShape.extend({ versions: z.array(versionShape) }),
  refusals,
});

export const changeSetting = endpoint({
  method: 'PUT',
  path: '/operator/settings/:key',
  audience: 'operator',
  permission: 'settings.write',
  summary: 'Put a new value in force',
  description: 'Every change is a version with author and reason. `If-Match` with the version that was read refuses a change over somebody else’s.',
  params: keyParams,
  body: z.strictObject({ value: z.unknown(), reason: z.string().trim().min(1).max(500) }),
  output: settingShape,
  refusals,
});

export const publicSettings = endpoint({
  method: 'GET',
  path: '/store/settings',
  audience: 'store',
  permission: 'none',
  scope: 'public',
  summary: 'What the shop shows itself with: name, colours, languages, currency',
  output: z.record(z.string(), z.unknown()),
});

export const merchantSettings = endpoint({
  method: 'GET',
  path: '/merchant/settings',
  audience: 'merchant',
  permission: 'signed-in',
  needs: 'account',
  summary: 'Clocks, lists of reasons and taxes that a merchant works by',
  output: z.record(z.string(), z.unknown()),
});

export const operatorReasons = endpoint({
  method: 'GET',
  path: '/operator/reasons',
  audience: 'operator',
  permission: 'signed-in',
  summary: 'Lists of reasons to choose from when one cancels, rejects, sends back or blocks, in the reader’s language',
  output: z.record(z.enum(['cancel', 'reject', 'revise', 'block']), z.array(z.object({ code: z.string(), title: z.string() }))),
});
