import { z } from 'zod';
import { endpoint } from '#kernel/contract';

const roleShape = z
  .object({
    code: z.string(),
    name: z.string().nullable().describe('What the operator calls it; null: a built-in role under its own name'),
    permissions: z.array(z.string()),
    builtIn: z.boolean(),
    changed: z.boolean().describe('A built-in role that is not as it was at first'),
    fixed: z.boolean().describe('The highest role: always everything'),
    people: z.int().describe('How many hold it, invitations included'),
  })
  .meta({ id: 'Role' });
const rolesShape = z
  .object({ items: z.array(roleShape), permissions: z.array(z.string()).describe('Everything that there is to allow') })
  .meta({ id: 'Roles' });

const codeParams = z.strictObject({ code: z.string().min(1).max(60) });
const permissions = z.array(z.string().max(60)).max(200);
const name = z.string().trim().min(1).max(60);
const refusals = { FORBIDDEN: 403, NOT_FOUND: 404, ROLE_FIXED: 409, ROLE_IN_USE: 409 };
const operator = { audience: 'operator', scope: 'system' } as const;

export const listRoles = endpoint({
  ...operator,
  method: 'GET',
  path: '/operator/roles',
  permission: 'users.read',
  summary: 'Roles of the operator and what they may do',
  output: rolesShape,
});

export const createRole = endpoint({
  ...operator,
  method: 'POST',
  path: '/operator/roles',
  permission: 'users.write',
  factor: 'fresh',
  summary: 'Make a role',
  description: 'Nobody gives a role more than he may himself. What may be changed may be read: the matching `.read` comes along.',
  body: z.strictObject({ name, permissions }),
  status: 201,
  output: rolesShape,
  refusals,
});

export const changeRole = endpoint({
  ...operator,
  method: 'PUT',
  path: '/operator/roles/:code',
  permission: 'users.write',
  factor: 'fresh',
  summary: 'Change what a role may do; sessions of its people end',
  params: codeParams,
  body: z.strictObject({ name: name.optional(), permissions }),
  output: rolesShape,
  refusals,
});

export const removeRole = endpoint({
  ...operator,
  method: 'DELETE',
  path: '/operator/roles/:code',
  permission: 'users.write',
  factor: 'fresh',
  summary: 'Take a role away, or make a built-in one as it was at first',
  params: codeParams,
  output: rolesShape,
  refusals,
});
