import { sql } from 'kysely';
import type { Ctx } from './ctx.ts';
import type { OutsideJob } from './jobs.ts';

const chunk = 5_000;

/** What is settled and old enough that nobody asks for it any more. What lies among the dead stays until a person has looked. */
const rubbish = [
  sql`delete from platform.work where id in (select id from platform.work where state = 'done' and done_at < clock_timestamp() - interval '14 days' limit ${chunk})`,
  sql`delete from platform.facts where id in (select id from platform.facts f where occurred_at < clock_timestamp() - interval '90 days'
    and not exists (select 1 from platform.work w where w.fact_id = f.id) limit ${chunk})`,
  sql`delete from platform.live where id in (select id from platform.live where created_at < clock_timestamp() - interval '1 day' limit ${chunk})`,
  sql`delete from platform.idempotency where ctid = any (array(select ctid from platform.idempotency where created_at < clock_timestamp() - interval '30 days' limit ${chunk}))`,
  sql`delete from platform.job_run where scheduled_for < clock_timestamp() - interval '90 days'`,
];

async function sweepOne(ctx: Ctx, statement: (typeof rubbish)[number]): Promise<number> {
  return Number((await statement.execute(ctx.tx)).numAffectedRows ?? 0);
}

/** The house's own work: settled work, old facts, words for screens long closed, answers kept for repeated calls. */
export const platformJobs: OutsideJob[] = [
  {
    name: 'platform.tidy',
    everyMinutes: 60,
    leaseSeconds: 600,
    run: async ({ transaction, signal }) => {
      for (const statement of rubbish) while (!signal.aborted && (await transaction((ctx) => sweepOne(ctx, statement))) >= chunk);
    },
  },
];
