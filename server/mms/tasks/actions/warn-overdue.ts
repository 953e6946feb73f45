import { sql } from 'kysely';
import * as notices from '#notices';
import type { Ctx } from '#platform/ctx';
import type { TaskWords } from '../rules.ts';
import { tellTopics } from './open.ts';

type Overdue = {
  id: string;
  side: 'operator' | 'merchant';
  merchantId: string | null;
  permission: string | null;
  assigneeId: string | null;
  words: TaskWords;
  href: string;
};

const atOnce = 200;

function receiver(task: Overdue): notices.Notice['to'] {
  if (task.side === 'merchant') return { merchantId: task.merchantId! };
  return task.assigneeId ? { accountId: task.assigneeId } : { operatorPermission: task.permission ?? 'tasks.read' };
}

/** Tells the owner of each task whose time has run out, once per task. Gives how many were told. */
export async function warnOverdue(ctx: Ctx): Promise<number> {
  const { rows } = await sql<Overdue>`
    update tasks.tasks set overdue_told_at = ${ctx.now}
    where id in (select id from tasks.tasks where closed_at is null and overdue_told_at is null and due_at < ${ctx.now} order by id limit ${atOnce} for update skip locked)
    returning id, side, merchant_id as "merchantId", permission, assignee_id as "assigneeId", words, href`.execute(ctx.tx);
  for (const task of rows) {
    const values = { task: { words: `tasks.${task.words.key}.title`, values: task.words.values ?? {} } };
    await notices.tell(ctx, {
      to: receiver(task),
      kind: 'system',
      subject: { kind: 'task', id: task.id, href: task.href },
      words: { key: 'taskOverdue', values },
      channels: ['inbox'],
    });
  }
  await tellTopics(ctx, rows);
  return rows.length;
}
