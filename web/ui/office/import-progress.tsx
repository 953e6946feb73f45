import { IconCircleCheckFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words.tsx';
import { useFormat } from '../use-format.ts';
import './css/progress.css';
import type { Tone } from './statuses.ts';

export type Outcome = { id: string; label: ReactNode; count: number; tone?: Tone };

/** Long work while it runs: how far, how fast, how long still, and what came out so far. Leaving is safe, and it says so. */
export function ImportProgress({
  done,
  total,
  perSecond,
  secondsLeft,
  outcomes,
  finished = false,
}: {
  done: number;
  total: number;
  perSecond?: number | undefined;
  secondsLeft?: number | undefined;
  /** Those with a tone fill the bar, in this order; the others are only counted. */
  outcomes: readonly Outcome[];
  finished?: boolean;
}) {
  const t = useWords('office');
  const f = useFormat();
  const part = total > 0 ? Math.min(1, done / total) : 0;
  const facts = [
    t('progress.rows', { done: f.number(done), total: f.number(total) }),
    perSecond && !finished ? t('progress.speed', { speed: f.number(perSecond) }) : '',
    secondsLeft !== undefined && !finished
      ? t('progress.left', { span: secondsLeft < 60 ? t('time.seconds', { count: Math.ceil(secondsLeft) }) : f.span(secondsLeft * 1000) })
      : '',
  ];
  return (
    <section className="card progress">
      <div className="progress-line">
        <span className="progress-percent num">{f.percent(part * 100, 0)}</span>
        <span className="secondary num">{facts.filter(Boolean).join(' · ')}</span>
        <span className="muted small progress-safe">{finished ? t('progress.finished') : t('progress.safe')}</span>
      </div>
      <div
        className="progress-bar"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(part * 100)}
        aria-label={t('progress.label')}
      >
        {outcomes.map(
          (one) =>
            one.tone && one.count > 0 && <i key={one.id} className={`tone-${one.tone}`} style={{ width: `${total ? (one.count / total) * 100 : 0}%` }} />,
        )}
      </div>
      <dl className="progress-outcomes">
        {outcomes.map((one) => (
          <div key={one.id}>
            <dd className="num">{f.number(one.count)}</dd>
            <dt className={one.tone ? `progress-marked tone-${one.tone}` : undefined}>{one.label}</dt>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Where in a work of several steps this page stands. */
export function Steps({ label, steps, current }: { label: string; steps: readonly string[]; current: number }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, at) => (
        <li key={step} className={at < current ? 'steps-done' : undefined} aria-current={at === current ? 'step' : undefined}>
          {at < current ? <IconCircleCheckFilled size={20} aria-hidden="true" /> : <b aria-hidden="true">{at + 1}</b>}
          <span>{step}</span>
        </li>
      ))}
    </ol>
  );
}
