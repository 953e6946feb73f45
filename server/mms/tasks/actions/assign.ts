import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import * as identity from '#identity';
import type { Ctx } from '#platform/ctx';
import { tellTopics } from './open.ts';

/** Gives an open task of the operator to one of its people, or back to all. Refuses with NOT_FOUND. */
export async function assign(ctx: Ctx, taskId: string, accountId: string | null): Promise<void> {
  const staff = await identity.accountsOf(ctx, identity.operatorOrganisation);
  if (accountId !== null && !staff.some((member) => member.accountId === accountId))
    throw refuse('INVALID_INPUT', {}, [{ path: 'accountId', code: 'INVALID' }]);
  const { rows } = await sql<{ subjectKind: string; subjectId: string; merchantId: string | null; kind: string }>`
    update tasks.tasks set assignee_id = ${accountId} where id = ${taskId} and side = 'operator' and closed_at is null
    returning subject_kind as "subjectKind", subject_id as "subjectId", merchant_id as "merchantId", kind`.execute(ctx.tx);
  const task = rows[0];
  if (!task) throw refuse('NOT_FOUND');
  const { subjectKind, subjectId, merchantId, kind } = task;
  await history.record(ctx, { subjectKind, subjectId, merchantId, action: 'tasks.assigned', after: { kind, accountId } });
  await tellTopics(ctx, [{ side: 'operator' }]);
}
