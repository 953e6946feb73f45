export const periods = ['7d', '30d', '90d', '365d'] as const;
const dayMillis = 86_400_000;
const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** `30d` or `2026-11-01..2026-11-20` as the first and the last day; anything else is the last 30 days. */
export function daysBack(period: string, now: Date): { from: string; to: string } {
  const [first, last] = period.split('..');
  if (first && last && isDay.test(first) && isDay.test(last) && first <= last) return { from: first, to: last };
  const days = Math.min(366, Number(/^(\d{1,3})d$/.exec(period)?.[1]) || 30);
  const day = (millis: number) => new Date(millis).toISOString().slice(0, 10);
  return { from: day(now.getTime() - (days - 1) * dayMillis), to: day(now.getTime()) };
}
