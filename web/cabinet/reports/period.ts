const dayMillis = 86_400_000;
export const periods = ['7d', '30d', '90d', '365d'] as const;
const own = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/** First and last day of `30d` or `2026-11-01..2026-11-20`; thirty days when nothing sensible is asked. */
export function daysOf(period: string | null, now: number): { from: string; to: string } {
  const found = own.exec(period ?? '');
  if (found?.[1] && found[2]) return { from: found[1], to: found[2] };
  const days = Number(/^(\d{1,3})d$/.exec(period ?? '')?.[1] ?? 30) || 30;
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: day(now - (days - 1) * dayMillis), to: day(now) };
}
