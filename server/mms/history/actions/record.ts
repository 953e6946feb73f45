import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { actorName, asSystem, type Ctx } from '#platform/ctx';

export type Change = {
  subjectKind: string;
  subjectId: string;
  merchantId?: string | null;
  /** `room.verb` in the past tense: `products.published`. */
  action: string;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
  /** Who did it, where that is not the caller: somebody who has just proved who he is. */
  by?: string;
};

/** What support does in a merchant's cabinet is marked as such, whatever door it came by. */
function whence({ actor, source }: Ctx): string {
  return actor.kind === 'account' && actor.visit ? 'support' : source;
}

/** Keeps many changes of one transaction in one statement. */
export async function recordMany(ctx: Ctx, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => ({
    id: newId('hst'),
    subject_kind: change.subjectKind,
    subject_id: change.subjectId,
    merchant_id: change.merchantId ?? null,
    action: change.action,
    before: change.before ?? null,
    after: change.after ?? null,
    reason: change.reason ?? null,
    actor: change.by ?? actorName(ctx.actor),
  }));
  await asSystem(ctx, async ({ tx }) => {
    await sql`
      insert into history.entries (id, at, subject_kind, subject_id, merchant_id, action, actor, before, after, reason, source, request_id)
      select r.id, ${ctx.now}, r.subject_kind, r.subject_id, r.merchant_id, r.action, r.actor,
        nullif(r.before, 'null'::jsonb), nullif(r.after, 'null'::jsonb), r.reason, ${whence(ctx)}, ${ctx.requestId}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (id text, subject_kind text, subject_id text, merchant_id text, action text, actor text, before jsonb, after jsonb, reason text)`.execute(tx);
  });
}

/** Keeps one change: who, when, whence, what before and after, why. In the transaction of the change itself. */
export function record(ctx: Ctx, change: Change): Promise<void> {
  return recordMany(ctx, [change]);
}
