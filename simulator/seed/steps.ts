import { sql } from 'kysely';
import { type Database, transactAsSystem } from '#platform/database';

/** What has been done already, with what later steps need to know of it. */
export type Steps = { facts: <T>(step: string) => T | undefined; done: (step: string, facts?: object) => Promise<void> };

/** A killed start goes on where it was: every step is written off when it is whole. */
export async function openSteps(database: Database): Promise<Steps> {
  const { rows } = await transactAsSystem(database, 'demo', (ctx) =>
    sql<{ step: string; facts: unknown }>`select step, facts from platform.demo_step`.execute(ctx.tx),
  );
  const known = new Map(rows.map((row) => [row.step, row.facts]));
  return {
    facts: <T>(step: string) => known.get(step) as T | undefined,
    done: async (step, facts = {}) => {
      await transactAsSystem(database, 'demo', (ctx) =>
        sql`insert into platform.demo_step (step, facts) values (${step}, ${JSON.stringify(facts)}::jsonb) on conflict do nothing`.execute(ctx.tx),
      );
      known.set(step, facts);
    },
  };
}
