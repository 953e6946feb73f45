import { sql } from 'kysely';
import type { OutsideJob } from '#platform/jobs';

/** Carts that nobody came back to for ninety days are thrown away; those of accounts stay. */
export const jobs: OutsideJob[] = [
  {
    name: 'checkout.forget',
    everyMinutes: 60,
    run: async ({ transaction }) => {
      await transaction((ctx) =>
        sql`delete from checkout.carts where id in (select id from checkout.carts where status = 'open' and account_id is null
      and changed_at < ${ctx.now}::timestamptz - interval '90 days' order by changed_at limit 5000 for update skip locked)`.execute(ctx.tx),
      );
    },
  },
];
