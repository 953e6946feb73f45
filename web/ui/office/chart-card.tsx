import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../words.tsx';
import { useFormat } from '../use-format.ts';
import type { ChartData } from './chart-canvas.tsx';
import './css/chart.css';
import { Stats, type Stat } from './facts.tsx';
import { Segments } from './segments.tsx';
import { Bone } from './skeletons.tsx';

const ChartCanvas = lazy(() => import('./chart-canvas.tsx'));

export type ChartCardProps = ChartData & {
  title: ReactNode;
  /** What the picture shows, in one or two sentences, for everybody who does not see it. */
  summary: string;
  stats?: readonly Stat[];
  /** Periods to choose from; the chosen one stands in the URL under `periodKey`. */
  periods?: readonly { value: string; label: string }[];
  periodKey?: string;
  /** The period while the URL names none; default: the first. */
  defaultPeriod?: string;
  /** Offers to lay the previous period under this one. */
  comparable?: boolean;
  exportHref?: string;
  rowsLink?: ReactNode;
};

/** A chart with its period, comparison, summary, table and file. The drawing itself arrives when it is needed. */
export function ChartCard({
  title,
  summary,
  stats,
  periods,
  periodKey = 'period',
  defaultPeriod,
  comparable = false,
  exportHref,
  rowsLink,
  ...data
}: ChartCardProps) {
  const t = useWords('office');
  const [search, setSearch] = useSearchParams();
  const [asTable, setAsTable] = useState(false);
  const compared = search.get('compare') !== 'no';
  const set = (key: string, value: string) =>
    setSearch(
      (before) => {
        before.set(key, value);
        return before;
      },
      { preventScrollReset: true },
    );
  const shown = comparable && !compared ? { ...data, series: data.series.filter((one) => !one.previous) } : data;
  return (
    <section className="card">
      <header className="card-head">
        <h2>{title}</h2>
        <div className="card-aside">
          {periods ? (
            <Segments
              label={t('chart.period')}
              value={search.get(periodKey) ?? defaultPeriod ?? periods[0]?.value ?? ''}
              options={periods}
              onChange={(value) => set(periodKey, value)}
            />
          ) : null}
        </div>
      </header>
      <div className="card-body">
        {stats ? <Stats stats={stats} /> : null}
        <figure>
          <Suspense fallback={<Bone height={240} />}>
            <ChartCanvas {...shown} />
          </Suspense>
          <figcaption className="visually-hidden">{summary}</figcaption>
        </figure>
        <div className="chart-foot">
          <Legend {...shown} />
          {comparable ? (
            <button type="button" className="link" aria-pressed={compared} onClick={() => set('compare', compared ? 'no' : 'yes')}>
              {t(compared ? 'chart.withoutPrevious' : 'chart.withPrevious')}
            </button>
          ) : null}
          <button type="button" className="link" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'chart.hideTable' : 'chart.table')}
          </button>
          {exportHref ? (
            <a className="link" href={exportHref} download>
              {t('list.export')}
            </a>
          ) : null}
          {rowsLink}
        </div>
        {asTable ? <ChartTable {...shown} label={summary} /> : null}
      </div>
    </section>
  );
}

function Legend({ series }: ChartData) {
  return (
    <ul className="chart-legend">
      {series.map((one, at) => (
        <li key={one.name} className={one.previous ? 'chart-previous' : `chart-mark-${(at % 6) + 1}`}>
          {one.name}
        </li>
      ))}
    </ul>
  );
}

function ChartTable({ categories, series, unit, label }: ChartData & { label: string }) {
  const f = useFormat();
  const show = (value: number | null) =>
    value === null ? '–' : unit?.startsWith('money:') ? f.money({ amount: value, currency: unit.slice(6) }) : f.number(value, 2);
  return (
    <div className="table-scroll chart-table">
      <table className="plain-table" aria-label={label}>
        <thead>
          <tr>
            <th />
            {series.map((one) => (
              <th key={one.name} className="end">
                {one.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, at) => (
            <tr key={category}>
              <td>{category}</td>
              {series.map((one) => (
                <td key={one.name} className="end num">
                  {show(one.values[at] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
