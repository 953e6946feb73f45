import { useFormat } from '../../ui/use-format.ts';
import { useReader } from '../../use-reader.tsx';
import { useWords } from '../../words.tsx';

const hour = 3_600_000;
const minute = 60_000;

/** The promised hour of the answer and how much of the day is left; when it has passed, that is said. */
export function DecisionClock({ from, until }: { from: string; until: string }) {
  const t = useWords('cabinet');
  const f = useFormat();
  const { now } = useReader();
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const part = Math.min(1, Math.max(0, (now - start) / (end - start)));
  const late = now > end;
  return (
    <section className={late ? 'card decision decision-late' : 'card decision'} aria-live="polite">
      <header>
        <h2>{late ? t('application.lateTitle') : t('application.waitTitle', { time: f.when(end) })}</h2>
        {late ? null : (
          <span className="num" suppressHydrationWarning>
            {t('application.left', { span: f.span(Math.min(end - now, 24 * hour - minute)) })}
          </span>
        )}
      </header>
      <div
        className="decision-bar"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(part * 100)}
        aria-label={t('application.waitTitle', { time: f.when(end) })}
      >
        <i style={{ width: `${part * 100}%` }} />
      </div>
      <p>{late ? t('application.lateText', { hours: Math.round((end - start) / hour) }) : t('application.waitText')}</p>
    </section>
  );
}
