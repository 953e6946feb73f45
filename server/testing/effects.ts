import { sql } from 'kysely';
import pg from 'pg';
import type { Ctx } from '#platform/ctx';
import { transactAsSystem } from '#platform/database';
import type { TestDatabase } from './database.ts';

/** A table of a test's own: what listeners and jobs leave there has taken effect, and twice if it stands there twice. */
export async function makeEffects(test: TestDatabase) {
  const client = new pg.Client({ connectionString: test.superuserUrl });
  await client.connect();
  await client.query('create table platform.effects (what text not null); grant select, insert on platform.effects to app_system');
  await client.end();
  const inside = <T>(work: (ctx: Ctx) => Promise<T>) => transactAsSystem(test.database, 'test', work);
  const all = async (): Promise<string[]> => {
    const { rows } = await inside((ctx) => sql<{ what: string }>`select what from platform.effects order by what`.execute(ctx.tx));
    return rows.map((row) => row.what);
  };
  return {
    leave: async (ctx: Ctx, ...what: string[]): Promise<void> => {
      await sql`insert into platform.effects select unnest(${what}::text[])`.execute(ctx.tx);
    },
    /** Every effect that has committed, sorted. */
    all,
    /** Those that a handler left under its own name, `name effect`, without the name. */
    of: async (name: string): Promise<string[]> => (await all()).filter((what) => what.startsWith(`${name} `)).map((what) => what.slice(name.length + 1)),
    /** What waited for its next try is due now. */
    hurry: () => inside((ctx) => sql`update platform.work set due_at = clock_timestamp() where state = 'new'`.execute(ctx.tx)),
    /** The pieces of one handler as they stand. */
    work: async (handler: string): Promise<{ id: string; state: string; attempts: number; lastError: string | null }[]> => {
      const { rows } = await inside((ctx) =>
        sql<{ id: string; state: string; attempts: number; lastError: string | null }>`
          select id, state, attempts, last_error as "lastError" from platform.work where handler = ${handler} order by created_at, id`.execute(ctx.tx),
      );
      return rows;
    },
  };
}

/** So many ids that sort as they are counted. */
export const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index).padStart(3, '0'));

/** As a process that dies in the middle: the connection of the transaction is cut from without. */
export async function cutConnection(test: TestDatabase, ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(ctx.tx);
  const client = new pg.Client({ connectionString: test.superuserUrl });
  await client.connect();
  await client.query('select pg_terminate_backend($1, 5000)', [rows[0]!.pid]);
  await client.end();
}
