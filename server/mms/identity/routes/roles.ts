import { serve } from '#platform/routes';
import * as actions from '../actions/roles.ts';
import { changeRole, createRole, listRoles, removeRole } from '../contract.ts';
import { operatorRoles } from '../queries/roles.ts';

export const roleRoutes = [
  serve(listRoles, operatorRoles),
  serve(createRole, async (ctx, { body }) => {
    await actions.createRole(ctx, body);
    return operatorRoles(ctx);
  }),
  serve(changeRole, async (ctx, { params, body }) => {
    await actions.changeRole(ctx, params.code, body);
    return operatorRoles(ctx);
  }),
  serve(removeRole, async (ctx, { params }) => {
    await actions.removeRole(ctx, params.code);
    return operatorRoles(ctx);
  }),
];
