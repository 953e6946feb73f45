import { assert } from './refusal.ts';
import { addDays, instantAt, localDateOf, weekdayOf } from './zone.ts';
import type { LocalDate, LocalTime } from './zone.ts';

/** Hours of work inside one day: `{ from: '09:00', to: '18:00' }`. */
export type OpenSpan = { from: LocalTime; to: LocalTime };

/** When somebody works. `weekly` has seven entries from Monday; an empty one is a day of rest. Ranges of days off include both ends. */
export type WorkingCalendar = {
  weekly: readonly (readonly OpenSpan[])[];
  daysOff: readonly { from: LocalDate; to: LocalDate }[];
};

export const kyiv = 'Europe/Kyiv';
/** Nobody is closed for longer; the search for an opening ends here. */
const horizonDays = 400;
const hour = 3_600_000;

const nineToSix: OpenSpan = { from: '09:00', to: '18:00' };
/** Monday to Friday, nine to six. */
export const officeHours: WorkingCalendar = { weekly: [[nineToSix], [nineToSix], [nineToSix], [nineToSix], [nineToSix], [], []], daysOff: [] };

/** The day's spans in order, overlapping ones joined, empty ones dropped. */
export function openSpansOn(calendar: WorkingCalendar, date: LocalDate): OpenSpan[] {
  if (calendar.daysOff.some((range) => range.from <= date && date <= range.to)) return [];
  const spans = (calendar.weekly[weekdayOf(date)] ?? []).filter((span) => span.from < span.to);
  const joined: OpenSpan[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = span.to > last.to ? span.to : last.to;
    else joined.push({ ...span });
  }
  return joined;
}

export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  return openSpansOn(calendar, date).length > 0;
}

export function isOpen(calendar: WorkingCalendar, now: Date, zone: string = kyiv): boolean {
  const date = localDateOf(now, zone);
  return openSpansOn(calendar, date).some((span) => instantAt(date, span.from, zone) <= now && now < instantAt(date, span.to, zone));
}

function* openPeriods(calendar: WorkingCalendar, from: Date, zone: string): Generator<{ from: Date; to: Date }> {
  let date = localDateOf(from, zone);
  for (let days = 0; days <= horizonDays; days += 1, date = addDays(date, 1)) {
    for (const span of openSpansOn(calendar, date)) {
      const to = instantAt(date, span.to, zone);
      const opens = instantAt(date, span.from, zone);
      if (to > from && to > opens) yield { from: opens > from ? opens : from, to };
    }
  }
}

/** Now if open now, else the next opening; null when nothing opens within 400 days. */
export function nextOpening(calendar: WorkingCalendar, now: Date, zone: string = kyiv): Date | null {
  for (const period of openPeriods(calendar, now, zone)) return period.from;
  return null;
}

/** The instant at which so many hours of work have passed since `from`; null when the calendar never gives so many. */
export function addWorkingHours(calendar: WorkingCalendar, from: Date, hours: number, zone: string = kyiv): Date | null {
  assert(hours >= 0, 'working hours are counted forward');
  let left = hours * hour;
  if (left === 0) return from;
  for (const period of openPeriods(calendar, from, zone)) {
    const length = period.to.getTime() - period.from.getTime();
    if (left <= length) return new Date(period.from.getTime() + left);
    left -= length;
  }
  return null;
}

/** Hours of work between two instants, at most over 400 days; 0 when `to` is not after `from`. */
export function workingHoursBetween(calendar: WorkingCalendar, from: Date, to: Date, zone: string = kyiv): number {
  let total = 0;
  for (const period of openPeriods(calendar, from, zone)) {
    if (period.from >= to) break;
    total += Math.min(period.to.getTime(), to.getTime()) - period.from.getTime();
  }
  return total / hour;
}

/** The working day that comes `count` working days after `date`; 0 gives the date itself or the first working day after it. Null beyond 400 days. */
export function addWorkingDays(calendar: WorkingCalendar, date: LocalDate, count: number): LocalDate | null {
  let left = count;
  let candidate = date;
  for (let days = 0; days <= horizonDays; days += 1, candidate = addDays(candidate, 1)) {
    if (!isWorkingDay(calendar, candidate)) continue;
    if (left === 0) return candidate;
    left -= 1;
  }
  return null;
}
