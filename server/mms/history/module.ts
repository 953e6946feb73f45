import type { Module } from '#platform/module';
import { jobs } from './jobs.ts';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'history',
  routes,
  jobs,
  checks: [
    {
      id: 'history-seals',
      says: 'every sealed day still has the hash it was sealed with',
      sql: `select format('history of %s was changed after it was sealed', s.day) as finding
        from history.seals s cross join lateral history.day_hash(s.day, s.previous_hash) h where h.hash <> s.hash`,
    },
    {
      id: 'history-chain',
      says: 'each seal continues the one before it',
      sql: `select format('the seal of %s does not continue the day before', day) as finding
        from (select day, previous_hash, lag(hash, 1, '') over (order by day) as expected from history.seals) s where previous_hash <> expected`,
    },
  ],
};
