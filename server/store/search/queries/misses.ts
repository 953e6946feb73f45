import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

/** What people searched for in vain, the oftenest first. */
export async function misses(ctx: Ctx, limit: number) {
  const { rows } = await sql<{ text: string; language: string; times: number; lastAt: Date }>`
    select text, language, times, last_at as "lastAt" from search.misses order by times desc, last_at desc limit ${limit}`.execute(ctx.tx);
  return rows.map((row) => ({ ...row, lastAt: row.lastAt.toISOString() }));
}
