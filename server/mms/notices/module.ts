import type { Module } from '#platform/module';
import { jobs } from './jobs.ts';
import { unreadCounts } from './queries/inbox.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'notices',
  routes,
  reactions,
  jobs,
  counts: async (ctx, audience) => ({ notices: (await unreadCounts(ctx, audience)).unread }),
};
