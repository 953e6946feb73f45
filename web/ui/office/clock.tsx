import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import { useWords, type Words } from '../../words.tsx';
import type { Formatter, Instant } from '../format.ts';
import { useFormat } from '../use-format.ts';
import './css/pill.css';
import type { Tone } from './statuses.ts';

const hour = 3_600_000;

/** How urgent a moment is, in colour and words: overdue, minutes left, today, some day. */
export function urgency(due: Instant, f: Formatter, t: Words): { tone: Tone | undefined; text: string } {
  const left = new Date(due).getTime() - f.now;
  if (left < 0) return { tone: 'red', text: t('clock.late', { span: f.span(-left) }) };
  if (left < hour) return { tone: 'red', text: t('clock.left', { span: f.span(left) }) };
  if (left < 4 * hour) return { tone: 'amber', text: t('clock.left', { span: f.span(left) }) };
  if (f.isToday(due)) return { tone: 'amber', text: t('clock.until', { time: f.time(due) }) };
  // Midnight ends the day before it: what is due then is due on that day.
  return { tone: undefined, text: f.weekday(new Date(due).getTime() - 1) };
}

/** When something is due and how close that is; the exact moment on hover. `calm` keeps a promise green until it is late. */
export function Clock({ due, calm = false }: { due: Instant | null | undefined; calm?: boolean }) {
  const f = useFormat();
  const t = useWords('office');
  if (!due) return <span className="muted">{t('clock.none')}</span>;
  const found = urgency(due, f, t);
  const tone = calm && found.tone !== 'red' ? 'green' : found.tone;
  const Icon = tone === 'red' ? IconClockExclamation : IconClock;
  return (
    <time className={tone ? `clock tone-${tone}` : 'clock'} dateTime={new Date(due).toISOString()} title={f.exact(due)} suppressHydrationWarning>
      {tone ? <Icon size={15} stroke={1.7} aria-hidden="true" /> : null}
      {found.text}
    </time>
  );
}
