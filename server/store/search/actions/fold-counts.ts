import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

/** Folds the changes of counts into the counts: who reads both in one statement sees the same sums before and after. */
export async function foldCounts(ctx: Ctx): Promise<void> {
  await sql`with folded as (delete from search.facet_changes returning category, value_id, delta)
    insert into search.facet_counts as k (category, value_id, count)
    select category, value_id, sum(delta) from folded group by category, value_id having sum(delta) <> 0 order by category, value_id
    on conflict (category, value_id) do update set count = k.count + excluded.count`.execute(ctx.tx);
  await sql`delete from search.facet_counts where count = 0`.execute(ctx.tx);
}
