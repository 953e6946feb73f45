import { isOpen, nextOpening, openSpansOn } from '#kernel/calendar';
import { localDateOf } from '#kernel/zone';
import { useFormat } from '../../ui/use-format.ts';
import { useReader } from '../../use-reader.tsx';
import { useWords } from '../../words.tsx';

type Hours = { weekly: { from: string; to: string }[][]; daysOff: { from: string; to: string }[]; paused: boolean } | null;

const zone = 'Europe/Kyiv';

export function useGreeting(): string {
  const t = useWords('cabinet');
  const f = useFormat();
  const { now } = useReader();
  const hour = Number(f.time(now).slice(0, 2));
  return t(`home.greeting.${hour < 5 ? 'evening' : hour < 11 ? 'morning' : hour < 18 ? 'day' : 'evening'}`);
}

/** The day, and whether the shop takes orders now: open until, or closed until. */
export function useHours(hours: Hours): string {
  const t = useWords('cabinet');
  const f = useFormat();
  const { now } = useReader();
  const day = f.longDay(now);
  const today = day.charAt(0).toUpperCase() + day.slice(1);
  if (!hours) return today;
  if (hours.paused) return `${today} · ${t('home.paused')}`;
  const at = new Date(now);
  if (isOpen(hours, at, zone)) return `${today} · ${t('home.openUntil', { time: openSpansOn(hours, localDateOf(at, zone)).at(-1)?.to ?? '' })}`;
  const opens = nextOpening(hours, at, zone);
  if (!opens) return today;
  const when = f.when(opens);
  return `${today} · ${t('home.closedUntil', { time: when.endsWith(f.time(opens)) ? when : `${when}, ${f.time(opens)}` })}`;
}
