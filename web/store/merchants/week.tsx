import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { useDays } from '../parts/days.ts';

type Span = { from: string; to: string };

/** The hours of a week; today is bold, days off ahead are told. */
export function Week({ hours, daysOff }: { hours: readonly (readonly Span[])[]; daysOff: readonly Span[] }) {
  const t = useWords('store');
  const f = useFormat();
  const { date } = useDays();
  const monday = Date.UTC(2024, 0, 1, 12);
  const today = hours.findIndex((_, at) => f.weekday(monday + at * 86_400_000).split(',')[0] === f.weekday(f.now).split(',')[0]);
  const ahead = daysOff.filter((off) => Date.parse(`${off.to}T23:59:59Z`) > f.now);
  return (
    <div className="week">
      <h2>{t('merchant.hours')}</h2>
      <dl>
        {hours.map((spans, at) => (
          <div key={monday + at} className={at === today ? 'is-today' : undefined}>
            <dt>{t(`common:calendar.weekdays.${at + 1}`)}</dt>
            <dd className="num">{spans.length > 0 ? spans.map((span) => `${span.from}–${span.to}`).join(', ') : t('merchant.restDay')}</dd>
          </div>
        ))}
      </dl>
      {ahead.map((off) => (
        <p key={off.from} className="notice notice-amber">
          {t('merchant.daysOff', { from: date(off.from), to: date(off.to) })}
        </p>
      ))}
    </div>
  );
}
