import { merchantOf } from '#platform/ctx';
import { enqueue } from '#platform/jobs';
import type { Module } from '#platform/module';
import { jobs } from './jobs.ts';
import { routes } from './routes.ts';
import { runsUnderWay, unfinishedRuns } from './tables/runs.ts';

export const module: Module = {
  name: 'imports',
  routes,
  jobs,
  // What a crash left in the middle goes on at the next start, sooner than its lease ends.
  seed: async (ctx) => {
    for (const id of await unfinishedRuns(ctx)) await enqueue(ctx, 'imports.work', { id }, { dedupeKey: id });
  },
  counts: async (ctx, audience): Promise<Record<string, number>> =>
    audience === 'merchant' ? { imports: (await runsUnderWay(ctx, merchantOf(ctx))).length } : {},
  checks: [
    {
      id: 'D9',
      says: 'two imports of one merchant are applied at once',
      sql: `select merchant_id as finding from imports.runs where status = 'applying' group by merchant_id having count(*) > 1`,
    },
  ],
};
