import { enqueue } from '#platform/jobs';
import type { Module } from '#platform/module';
import { jobs } from './jobs.ts';
import { routes } from './routes.ts';
import { heardAt } from './tables/directory.ts';

export const module: Module = {
  name: 'delivery',
  routes,
  jobs,
  seed: async (ctx) => {
    if (!(await heardAt(ctx, 'cities'))) await enqueue(ctx, 'delivery.directory', {}, { dedupeKey: 'first' });
  },
  checks: [
    {
      id: 'D3',
      says: 'a parcel on its way that nobody asks for',
      sql: `select id as finding from delivery.parcels where carrier = 'nova_poshta' and status in ('created', 'sent', 'en_route', 'returning')
      and (next_poll_at is null or next_poll_at < platform.business_now() - interval '1 day') and created_at > platform.business_now() - interval '60 days'`,
    },
    {
      id: 'D3',
      says: 'a parcel whose last step is not its state',
      sql: `select p.id as finding from delivery.parcels p join lateral (select status from delivery.parcel_steps s where s.parcel_id = p.id order by at desc, id desc limit 1) s on true
      where p.status not in ('cancelled', s.status)`,
    },
  ],
};
