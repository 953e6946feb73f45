import type { ReactNode } from 'react';
import { Explain, type Explanation } from './explain.tsx';
import './css/facts.css';
import type { Tone } from './statuses.ts';

export type Fact = { label: ReactNode; value: ReactNode; note?: ReactNode; tone?: Tone; explain?: Explanation };

/** Up to five figures that matter, each with its unit and, when computed, its “why?”. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="card facts">
      {facts.map((fact, at) => (
        <div key={at}>
          <dt>
            {fact.label}
            {fact.explain ? <Explain {...fact.explain} /> : null}
          </dt>
          <dd>
            <b className={fact.tone ? `num facts-toned tone-${fact.tone}` : 'num'}>{fact.value}</b>
            {fact.note ? <span className="facts-note num">{fact.note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export type Stat = { label: ReactNode; value: ReactNode; change?: { text: string; good: boolean } };

/** Figures of a period without a frame, above a chart: value and how it moved. */
export function Stats({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl className="stats">
      {stats.map((stat, at) => (
        <div key={at}>
          <dt>{stat.label}</dt>
          <dd>
            <b className="num">{stat.value}</b>
            {stat.change ? <span className={stat.change.good ? 'stats-change good' : 'stats-change bad'}>{stat.change.text}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export type Share = { label: ReactNode; value: number; tone: Tone; text?: string };

/** One whole in its parts: a bar and its legend. */
export function SplitBar({ shares, whole }: { shares: readonly Share[]; whole?: number }) {
  const sum = whole ?? shares.reduce((total, share) => total + share.value, 0);
  return (
    <div className="split">
      <div className="split-bar" aria-hidden="true">
        {shares.map(
          (share, at) => share.value > 0 && <i key={at} className={`tone-${share.tone}`} style={{ width: `${sum ? (share.value / sum) * 100 : 0}%` }} />,
        )}
      </div>
      <ul className="split-legend">
        {shares.map((share, at) => (
          <li key={at} className={`tone-${share.tone}`}>
            {share.label} <span className="num">{share.text ?? share.value}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
