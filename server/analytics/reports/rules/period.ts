import { addDays, localDateOf, type LocalDate } from '#kernel/zone';
import { kyiv } from '#kernel/calendar';

/** Whole days of the trade's zone, both ends inside. */
export type Period = { from: LocalDate; to: LocalDate };

const dayMillis = 86_400_000;

export function dayOf(instant: Date): LocalDate {
  return localDateOf(instant, kyiv);
}

export function daysIn(period: Period): number {
  return Math.round((Date.parse(period.to) - Date.parse(period.from)) / dayMillis) + 1;
}

/** The period asked for; without one, the last 30 days. */
export function readPeriod(asked: { from?: string; to?: string }, now: Date): Period {
  const to = asked.to ?? dayOf(now);
  return { from: asked.from ?? addDays(to, -29), to };
}

/** As many days just before. */
export function previousPeriod(period: Period): Period {
  const to = addDays(period.from, -1);
  return { from: addDays(to, 1 - daysIn(period)), to };
}

/** Every day of the period in order, so that a day without sales is a zero and not a gap. */
export function eachDay(period: Period): LocalDate[] {
  return Array.from({ length: daysIn(period) }, (_, at) => addDays(period.from, at));
}
