import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

export type TaskCounts = { open: number; overdue: number };

/** Open and overdue tasks that the caller's side owes. */
export async function counts(ctx: Ctx, side: 'operator' | 'merchant'): Promise<TaskCounts> {
  const own = side === 'merchant' ? sql`and merchant_id = ${ctx.scope.merchantId ?? null}` : sql``;
  const { rows } = await sql<TaskCounts>`
    select count(*)::int as open, count(*) filter (where due_at < ${ctx.now})::int as overdue
    from tasks.tasks where side = ${side} ${own} and closed_at is null`.execute(ctx.tx);
  return rows[0]!;
}
