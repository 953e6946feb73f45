import type { OutputOf } from '#kernel/contract';
import type { listModerationCases } from '#moderation/contract';
import type { operatorTasks } from '#tasks/contract';
import type { Tone } from '../../ui/office/index.ts';

export type Task = OutputOf<typeof operatorTasks>['items'][number];
export type ModerationCase = OutputOf<typeof listModerationCases>['items'][number];

/** A card of the board, whatever it came from. */
export type Duty = {
  id: string;
  kind: string;
  title: string;
  text: string;
  href: string;
  openedAt: string;
  dueAt: string | null;
  /** Only a task can be given to somebody. */
  taskId?: string;
  assigneeId: string | null;
  assigneeName: string | null;
};
export type Lane = { kind: string; count: number; overdue: number; duties: Duty[]; more: string | null };

const hour = 3_600_000;

export function dutyOfTask(task: Task): Duty {
  const { id, kind, title, href, openedAt, dueAt, assigneeId, assigneeName } = task;
  return { id, taskId: id, kind, title, text: [task.merchantName, task.action].filter(Boolean).join(' · '), href, openedAt, dueAt, assigneeId, assigneeName };
}

export function dutyOfCase(one: ModerationCase, findings: string): Duty {
  const text = [one.merchant.name, one.product.categoryName, findings].filter(Boolean).join(' · ');
  return {
    id: one.id,
    kind: 'moderation',
    title: one.product.name,
    text,
    href: `/console/moderation?case=${one.id}`,
    openedAt: one.openedAt,
    dueAt: one.dueAt,
    assigneeId: null,
    assigneeName: null,
  };
}

/** How much of the time that was given has gone, 0…100, and the colour of that. */
export function slaOf(duty: Pick<Duty, 'openedAt' | 'dueAt'>, now: number): { percent: number; tone: Tone } {
  if (!duty.dueAt) return { percent: 0, tone: 'grey' };
  const opened = Date.parse(duty.openedAt);
  const due = Date.parse(duty.dueAt);
  const percent = due <= opened ? 100 : Math.min(100, Math.max(3, ((now - opened) / (due - opened)) * 100));
  if (now > due) return { percent: 100, tone: 'red' };
  if (due - now < 4 * hour || percent > 75) return { percent, tone: 'amber' };
  return { percent, tone: percent > 45 ? 'blue' : 'green' };
}

/** Columns by kind: those with something overdue first, then the fuller ones. */
export function lanesOf(duties: readonly Duty[], counts: readonly { kind: string; open: number; overdue: number }[]): Lane[] {
  return counts
    .filter((one) => one.open > 0)
    .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || a.kind.localeCompare(b.kind))
    .map((one) => {
      const own = duties.filter((duty) => duty.kind === one.kind).toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
      return {
        kind: one.kind,
        count: one.open,
        overdue: one.overdue,
        duties: own,
        more: one.open > own.length ? (one.kind === 'moderation' ? '/console/moderation' : `/console?kind=${one.kind}`) : null,
      };
    });
}
