import { assert } from '#kernel/refusal';
import type { Ctx, Organisation } from '#platform/ctx';
import { serve } from '#platform/routes';
import { createApiKey as create, revokeApiKey as revoke } from '../actions/api-keys.ts';
import { invite } from '../actions/invitations.ts';
import { changeRole, removeUser } from '../actions/users.ts';
import {
  changeMerchantUser,
  changeOperatorUser,
  createApiKey,
  inviteMerchantUser,
  inviteOperatorUser,
  listApiKeys,
  listMerchantUsers,
  listOperatorUsers,
  removeMerchantUser,
  removeOperatorUser,
  revokeApiKey,
} from '../contract.ts';
import { apiKeys } from '../queries/api-keys.ts';
import { users } from '../queries/users.ts';
import { grantablePermissions } from '../rules/scopes.ts';

function organisationOf(ctx: Ctx): Organisation {
  const organisation = 'organisation' in ctx.actor ? ctx.actor.organisation : null;
  assert(organisation, 'the office has an organisation');
  return organisation;
}

const listUsers = (ctx: Ctx) => users(ctx, organisationOf(ctx), ctx.actor.kind === 'account' ? ctx.actor.accountId : null);

export const officeRoutes = [
  serve(listMerchantUsers, listUsers),
  serve(listOperatorUsers, listUsers),
  serve(inviteMerchantUser, (ctx, { body }) => invite(ctx, organisationOf(ctx), body)),
  serve(inviteOperatorUser, (ctx, { body }) => invite(ctx, organisationOf(ctx), body)),
  serve(changeMerchantUser, async (ctx, { params, body }) => {
    await changeRole(ctx, organisationOf(ctx), params.id, body.role);
    return listUsers(ctx);
  }),
  serve(changeOperatorUser, async (ctx, { params, body }) => {
    await changeRole(ctx, organisationOf(ctx), params.id, body.role);
    return listUsers(ctx);
  }),
  serve(removeMerchantUser, async (ctx, { params }) => {
    await removeUser(ctx, organisationOf(ctx), params.id);
    return undefined;
  }),
  serve(removeOperatorUser, async (ctx, { params }) => {
    await removeUser(ctx, organisationOf(ctx), params.id);
    return undefined;
  }),
  serve(createApiKey, (ctx, { body }) => create(ctx, body)),
  serve(listApiKeys, async (ctx) => ({ items: await apiKeys(ctx), scopes: grantablePermissions() })),
  serve(revokeApiKey, async (ctx, { params }) => {
    await revoke(ctx, params.id);
    return undefined;
  }),
];
