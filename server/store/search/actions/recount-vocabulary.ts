import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

/** Counts how often each known word stands in the shop; words of goods that are gone are forgotten, and so are old misses. */
export async function recountVocabulary(ctx: Ctx): Promise<void> {
  await sql`with counted as (select word as term, ndoc from ts_stat('select terms from search.docs'))
    update search.vocabulary v set count = coalesce((select ndoc from counted c where c.term = v.term), 0)
    where v.count is distinct from coalesce((select ndoc from counted c where c.term = v.term), 0)`.execute(ctx.tx);
  await sql`delete from search.vocabulary where count = 0`.execute(ctx.tx);
  await sql`delete from search.misses where last_at < ${ctx.now}::timestamptz - interval '180 days'`.execute(ctx.tx);
}
