import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { asSystem, type Ctx } from '#platform/ctx';
import { tellLive } from '#platform/outbox';
import type { TaskWords } from '../rules.ts';

export type NewTask = {
  kind: string;
  subjectKind: string;
  subjectId: string;
  merchantId?: string | null;
  /** Who owes the step. */
  side: 'operator' | 'merchant';
  /** Operator's side: whose permission makes it their task. */
  permission?: string;
  dueAt?: Date | null;
  words: TaskWords;
  href: string;
};

/** Opens tasks; one that is already open for the same kind and subject stays as it is, with the newer words and deadline. */
export async function openMany(ctx: Ctx, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length === 0) return;
  const rows = tasks.map((task) => ({
    id: newId('tsk'),
    kind: task.kind,
    subject_kind: task.subjectKind,
    subject_id: task.subjectId,
    side: task.side,
    merchant_id: task.merchantId ?? null,
    permission: task.permission ?? null,
    words: task.words,
    href: task.href,
    due_at: task.dueAt?.toISOString() ?? null,
  }));
  await asSystem(ctx, async (inside) => {
    await sql`
      insert into tasks.tasks (id, kind, subject_kind, subject_id, side, merchant_id, permission, words, href, opened_at, due_at)
      select r.id, r.kind, r.subject_kind, r.subject_id, r.side, r.merchant_id, r.permission, r.words, r.href, ${ctx.now}, r.due_at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id text, kind text, subject_kind text, subject_id text, side text,
        merchant_id text, permission text, words jsonb, href text, due_at timestamptz)
      order by r.kind, r.subject_id
      on conflict (kind, subject_id, subject_kind) where closed_at is null
        do update set words = excluded.words, due_at = excluded.due_at, href = excluded.href`.execute(inside.tx);
    await tellTopics(inside, tasks);
  });
}

export function open(ctx: Ctx, task: NewTask): Promise<void> {
  return openMany(ctx, [task]);
}

/** Tells open screens that the counters moved: once per side and merchant. */
export async function tellTopics(ctx: Ctx, tasks: readonly { side: string; merchantId?: string | null }[]): Promise<void> {
  const topics = new Set(tasks.map((task) => (task.side === 'merchant' ? `merchant:${task.merchantId}` : 'operator')));
  for (const topic of topics) await tellLive(ctx, topic, 'tasks', {});
}
