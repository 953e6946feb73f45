import type { OutputOf } from '#kernel/contract';
import type { getMerchantReport } from '#reports/contract';

export type Report = OutputOf<typeof getMerchantReport>;
export type Drawn = { categories: string[]; series: { name: string; values: (number | null)[]; previous?: boolean; kind: 'line' | 'bar' }[]; unit?: string };
const mostBars = 12;

/** Columns that can be drawn: those in the days, or, without days, sums and counts of the rows. */
export function drawable(report: Report): Report['columns'] {
  const days = report.series;
  return report.columns.filter((column) => (days ? days.some((day) => day.values[column.key] !== undefined) : column.kind !== 'percent'));
}

/** One column as a picture: by days as a line with the period before it, else the largest rows as bars. */
export function drawnOf(report: Report, key: string, names: { now: string; before: string }, dayName: (day: string) => string): Drawn {
  const column = report.columns.find((one) => one.key === key);
  const unit = column?.kind === 'money' ? { unit: `money:${report.currency}` } : column?.kind === 'percent' ? { unit: 'percent' } : {};
  if (report.series && report.series.length > 0) {
    const before = report.previous?.series;
    return {
      ...unit,
      categories: report.series.map((day) => dayName(day.day)),
      series: [
        { name: names.now, kind: 'line', values: report.series.map((day) => day.values[key] ?? 0) },
        ...(before
          ? [{ name: names.before, kind: 'line' as const, previous: true, values: report.series.map((_, at) => before[at]?.values[key] ?? null) }]
          : []),
      ],
    };
  }
  // What the whole market wants stands in the table only: it has no sums beside the merchant's own.
  const rows = report.rows
    .filter((row) => !row.key.startsWith('market:'))
    .toSorted((a, b) => (b.values[key] ?? 0) - (a.values[key] ?? 0))
    .slice(0, mostBars);
  const titles = Map.groupBy(rows, (row) => row.title);
  return {
    ...unit,
    categories: rows.map((row) => (titles.get(row.title)!.length > 1 && row.subtitle ? `${row.title} · ${row.subtitle}` : row.title)),
    series: [{ name: column?.title ?? names.now, kind: 'bar', values: rows.map((row) => row.values[key] ?? 0) }],
  };
}

/** How a total moved against the period before, in percent; nothing where there was nothing. */
export function movedPercent(now: number | null | undefined, before: number | null | undefined): number | null {
  return now === null || now === undefined || !before ? null : ((now - before) / Math.abs(before)) * 100;
}
