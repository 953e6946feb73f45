import { z } from 'zod';
import { endpoint, idParams, instantShape } from '#kernel/contract';
import { languages } from '#kernel/language';

const invitationShape = z
  .object({ id: z.string(), email: z.string(), name: z.string().nullable(), role: z.string(), createdAt: instantShape, expiresAt: instantShape })
  .meta({ id: 'Invitation' });

const usersShape = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        accountId: z.string(),
        name: z.string(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
        role: z.string(),
        joinedAt: instantShape,
        lastSeenAt: instantShape.nullable(),
        me: z.boolean(),
      }),
    ),
    invitations: z.array(invitationShape),
    roles: z.array(z.object({ code: z.string(), name: z.string().nullable(), permissions: z.array(z.string()) })),
  })
  .meta({ id: 'Users' });

const inviteBody = z.strictObject({
  email: z.email().max(200),
  name: z.string().trim().min(1).max(120).optional(),
  role: z.string().min(1).max(40),
  language: z.enum(languages).optional(),
});
const roleBody = z.strictObject({ role: z.string().min(1).max(40) });
const inviteRefusals = { ALREADY_MEMBER: 409, FORBIDDEN: 403 };
const changeRefusals = { NOT_FOUND: 404, LAST_OWNER: 409, FORBIDDEN: 403 };

const merchant = { audience: 'merchant', needs: 'confirmed', scope: 'system' } as const;
const operator = { audience: 'operator', scope: 'system' } as const;
const list = { method: 'GET', permission: 'users.read', summary: 'People of the organisation, invitations and roles', output: usersShape } as const;
const invite = {
  method: 'POST',
  permission: 'users.write',
  summary: 'Invite a person by e-mail',
  body: inviteBody,
  status: 201,
  output: invitationShape,
  refusals: inviteRefusals,
} as const;
const change = {
  method: 'PATCH',
  permission: 'users.write',
  summary: 'Give a person another role; its sessions end',
  params: idParams,
  body: roleBody,
  output: usersShape,
  refusals: changeRefusals,
} as const;
const remove = {
  method: 'DELETE',
  permission: 'users.write',
  summary: 'Take a person out, or an invitation back',
  params: idParams,
  refusals: changeRefusals,
} as const;

export const listMerchantUsers = endpoint({ ...merchant, ...list, path: '/merchant/users' });
export const inviteMerchantUser = endpoint({ ...merchant, ...invite, path: '/merchant/users' });
export const changeMerchantUser = endpoint({ ...merchant, ...change, path: '/merchant/users/:id' });
export const removeMerchantUser = endpoint({ ...merchant, ...remove, path: '/merchant/users/:id' });

export const listOperatorUsers = endpoint({ ...operator, ...list, path: '/operator/users' });
export const inviteOperatorUser = endpoint({ ...operator, ...invite, factor: 'fresh', path: '/operator/users' });
export const changeOperatorUser = endpoint({ ...operator, ...change, factor: 'fresh', path: '/operator/users/:id' });
export const removeOperatorUser = endpoint({ ...operator, ...remove, factor: 'fresh', path: '/operator/users/:id' });
