import { sql } from 'kysely';
import type { OutsideJob } from '#platform/jobs';
import { deliver, maxAttempts } from './deliver.ts';
import { theTransport } from './transport.ts';

export const jobs: OutsideJob[] = [
  { name: 'notices.deliver', tries: maxAttempts + 2, run: (door, payload) => deliver(door, String(payload.messageId)) },
  {
    name: 'notices.tidy',
    everyMinutes: 60,
    run: async (door) => {
      if (theTransport().sandbox) return;
      await door.transaction(({ tx }) =>
        sql`
        update notices.messages m set body = '•••', href = null
        where secret and state <> 'waiting' and body <> '•••' and created_at < platform.business_now() - interval '1 hour'`.execute(tx),
      );
    },
  },
];
