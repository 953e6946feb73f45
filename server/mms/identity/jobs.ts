import { sql } from 'kysely';
import type { OutsideJob } from '#platform/jobs';
import { makePasswordReset } from './actions/passwords.ts';

export const jobs: OutsideJob[] = [
  { name: 'identity.makePasswordReset', run: (door, payload) => door.transaction((ctx) => makePasswordReset(ctx, String(payload.accountId))) },
  // What has been useless for long goes: failures, codes, ended sessions, used links.
  {
    name: 'identity.tidy',
    everyMinutes: 60,
    run: (door) =>
      door.transaction(async ({ tx }) => {
        await sql`delete from identity.failures where at < clock_timestamp() - interval '1 day'`.execute(tx);
        await sql`delete from identity.codes where sent_at < clock_timestamp() - interval '2 days'`.execute(tx);
        await sql`delete from identity.password_resets where asked_at < clock_timestamp() - interval '2 days'`.execute(tx);
        await sql`delete from identity.sessions where coalesce(ended_at, least(ends_at, seen_at + idle)) < clock_timestamp() - interval '30 days'`.execute(tx);
      }),
  },
];
