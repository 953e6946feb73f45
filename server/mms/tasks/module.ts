import type { Module } from '#platform/module';
import { jobs } from './jobs.ts';
import { summary } from './queries/board.ts';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'tasks',
  routes,
  jobs,
  counts: async (ctx, audience) => ({ tasks: (await summary(ctx, audience)).open }),
};
