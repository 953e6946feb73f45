import { sql } from 'kysely';
import { type Database, transactAsSystem } from './database.ts';
import { log } from './log.ts';

export type WorkRow = { id: string; handler: string; payload: Record<string, unknown>; attempts: number };

const retryPauses = [1, 5, 30, 120, 600, 1800, 3600];
const uniqueViolation = '23505';

/** A zombie whose lease went to another worker (more attempts than it knew) cannot write the job off. */
export async function finish(database: Database, row: WorkRow): Promise<void> {
  await transactAsSystem(database, 'worker', async (ctx) => {
    await sql`update platform.work set state = 'done', done_at = clock_timestamp(), lease_until = null
      where id = ${row.id} and state = 'running' and attempts = ${row.attempts}`.execute(ctx.tx);
  });
}

/** As the one who failed left it: taken by nobody since, done by nobody since. A commit may have succeeded without saying so. */
const untouched = (row: WorkRow) =>
  sql`id = ${row.id} and ((state = 'new' and attempts = ${row.attempts - 1}) or (state = 'running' and attempts = ${row.attempts}))`;

/** Puts what failed back to wait for its next try, or among the dead after the last. */
export async function postpone(database: Database, row: WorkRow, error: Error, tries: number): Promise<void> {
  const dead = row.attempts >= tries;
  const pause = retryPauses[Math.min(row.attempts, retryPauses.length) - 1] ?? 1;
  const lastError = error.message.replaceAll('\0', '').slice(0, 500);
  log(dead ? 'error' : 'warn', 'work failed', { handler: row.handler, attempt: row.attempts, dead, error: error.message, stack: error.stack });
  await transactAsSystem(database, 'worker', async (ctx) => {
    await sql`update platform.work set state = ${dead ? 'dead' : 'new'}, attempts = ${row.attempts}, last_error = ${lastError},
      lease_until = null, done_at = null, due_at = clock_timestamp() + ${pause} * interval '1 second' where ${untouched(row)}`.execute(ctx.tx);
  }).catch((problem: { code?: string }) => {
    if (problem.code !== uniqueViolation) throw problem;
    return leaveToTwin(database, row, lastError);
  });
}

/** While it ran, another of its key was added: that one waits in its place, and has failed as often. */
async function leaveToTwin(database: Database, row: WorkRow, lastError: string): Promise<void> {
  await transactAsSystem(database, 'worker', async (ctx) => {
    await sql`
      with left_off as (
        update platform.work set state = 'done', done_at = clock_timestamp(), lease_until = null, last_error = ${lastError}
        where ${untouched(row)} returning handler, dedupe_key)
      update platform.work twin set attempts = greatest(twin.attempts, ${row.attempts}), last_error = ${lastError}
      from left_off where twin.handler = left_off.handler and twin.dedupe_key = left_off.dedupe_key and twin.state = 'new'`.execute(ctx.tx);
  });
}
