import type { Formatter } from '../../ui/format.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { Words } from '../../translate.ts';
import { useWords } from '../../words.tsx';

/** A calendar day as an instant that is that day in every zone people live in. */
export const noonOf = (day: string): string => `${day}T12:00:00Z`;
const weekdayOf = (day: string): number => ((new Date(noonOf(day)).getUTCDay() + 6) % 7) + 1;

function near(f: Formatter, t: Words, day: string): string | undefined {
  if (f.isToday(noonOf(day))) return t('common:time.today');
  const before = new Date(Date.parse(noonOf(day)) - 86_400_000).toISOString();
  return f.isToday(before) ? t('common:time.tomorrow') : undefined;
}

/** Days as the shop says them: "завтра", "вт, 25 лист.", "до понеділка". */
export function useDays() {
  const f = useFormat();
  const t = useWords('store');
  return {
    isSoon: (day: string) => near(f, t, day) !== undefined,
    day: (day: string) => near(f, t, day) ?? f.weekday(noonOf(day)),
    between: (from: string, to: string) => {
      const first = near(f, t, from) ?? f.weekday(noonOf(from));
      return from === to ? first : `${first} – ${near(f, t, to) ?? f.shortDate(noonOf(to))}`;
    },
    until: (day: string) => t(`until.${weekdayOf(day)}`),
    date: (day: string) => f.shortDate(noonOf(day)),
  };
}
