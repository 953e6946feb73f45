import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import { withSubjects } from '../names.ts';
import { type Entry, withNames } from './timeline.ts';

export type Wanted = {
  subjectKind?: string;
  subjectId?: string;
  merchantId?: string;
  actor?: string;
  action?: string;
  from?: string;
  to?: string;
  cursor?: string;
  limit: number;
};

/** The auditor's search: any mix of subject, merchant, actor, action and time, the latest first. */
export async function search(ctx: Ctx, wanted: Wanted): Promise<{ items: (Entry & { subjectName: string | null })[]; nextCursor: string | null }> {
  const after = decodeCursor(wanted.cursor, 2);
  const where = [
    wanted.subjectKind && sql`subject_kind = ${wanted.subjectKind}`,
    wanted.subjectId && sql`subject_id = ${wanted.subjectId}`,
    wanted.merchantId && sql`merchant_id = ${wanted.merchantId}`,
    wanted.actor && sql`actor = ${wanted.actor}`,
    wanted.action && sql`action = ${wanted.action}`,
    wanted.from && sql`at >= ${wanted.from}`,
    wanted.to && sql`at < ${wanted.to}`,
    after && sql`(at, id) < (${after[0]}::timestamptz, ${after[1]})`,
  ].filter((part) => typeof part === 'object' && part !== null);
  const { rows } = await sql<Omit<Entry, 'actorName'> & { cursorAt: string }>`
    select id, at, at::text as "cursorAt", subject_kind as "subjectKind", subject_id as "subjectId", action, actor, before, after, reason, source
    from history.entries where ${where.length > 0 ? sql.join(where, sql` and `) : sql`true`}
    order by at desc, id desc limit ${wanted.limit + 1}`.execute(ctx.tx);
  const page = pageOf(rows, wanted.limit, (row) => [row.cursorAt, row.id]);
  const items = page.items.map(({ cursorAt: _, ...row }) => row);
  return { items: await withSubjects(ctx, await withNames(ctx, items)), nextCursor: page.nextCursor };
}
