import { serve } from '#platform/routes';
import { assign } from './actions/assign.ts';
import { assignTask, merchantTasks, operatorTasks } from './contract.ts';
import { openTasks, summary } from './queries/board.ts';

export const routes = [
  serve(operatorTasks, async (ctx, { query }) => ({ ...(await openTasks(ctx, 'operator', query)), summary: await summary(ctx, 'operator') })),
  serve(merchantTasks, async (ctx, { query }) => ({ ...(await openTasks(ctx, 'merchant', query)), summary: await summary(ctx, 'merchant') })),
  serve(assignTask, async (ctx, { params, body }) => {
    await assign(ctx, params.id, body.accountId);
    return undefined;
  }),
];
