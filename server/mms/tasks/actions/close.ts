import { sql } from 'kysely';
import { actorName, asSystem, type Ctx } from '#platform/ctx';
import { tellTopics } from './open.ts';

/** Closes the open tasks of one kind about these subjects; a task that nobody opened is nobody's concern. */
export async function closeMany(ctx: Ctx, kind: string, subjectIds: readonly string[], outcome: string): Promise<number> {
  if (subjectIds.length === 0) return 0;
  return asSystem(ctx, async (inside) => {
    const { rows } = await sql<{ side: string; merchantId: string | null }>`
      update tasks.tasks t set closed_at = ${ctx.now}, closed_by = ${actorName(ctx.actor)}, outcome = ${outcome}
      where t.id in (select id from tasks.tasks where kind = ${kind} and subject_id = any (${[...subjectIds]}::text[]) and closed_at is null order by id for update)
      returning side, merchant_id as "merchantId"`.execute(inside.tx);
    await tellTopics(inside, rows);
    return rows.length;
  });
}

export function close(ctx: Ctx, kind: string, subjectId: string, outcome: string): Promise<number> {
  return closeMany(ctx, kind, [subjectId], outcome);
}
