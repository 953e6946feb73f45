import type { Module } from '#platform/module';
import { jobs } from './jobs.ts';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'media',
  routes,
  jobs,
  checks: [
    {
      id: 'media-stuck',
      says: 'a picture that has been due for a day and was neither fetched nor given up',
      sql: `select id as finding from media.files where state = 'pending' and due_at < platform.business_now() - interval '1 day'`,
    },
  ],
};
