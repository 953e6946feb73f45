/** A calendar date without a time: `2026-11-22`. */
export type LocalDate = string;
/** A wall-clock time: `09:00`; `24:00` is the end of the day. */
export type LocalTime = string;

const minute = 60_000;
const day = 24 * 60 * minute;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

function readOffset(instant: number, zone: string): number {
  const shown: Record<string, number> = {};
  for (const part of formatOf(zone).formatToParts(instant)) shown[part.type] = Number(part.value);
  return Date.UTC(shown['year']!, shown['month']! - 1, shown['day'], shown['hour'], shown['minute'], shown['second']) - instant;
}

/** Since clocks go by whole minutes, zones change their offset at a quarter of an hour only: within one it is asked of Intl once, which is slow. */
const quarter = 15 * minute;
const mostOffsets = 20_000;
const offsets = new Map<string, Map<number, number>>();

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  let known = offsets.get(zone);
  if (!known || known.size > mostOffsets) offsets.set(zone, (known = new Map()));
  const start = Math.floor(instant / quarter) * quarter;
  let offset = known.get(start);
  if (offset === undefined) known.set(start, (offset = readOffset(start, zone)));
  return offset;
}

/** What the wall clock of a zone shows at an instant. */
export function wallClock(instant: Date, zone: string): { date: LocalDate; time: LocalTime; seconds: number } {
  const shown = new Date(instant.getTime() + offsetAt(instant.getTime(), zone)).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16), seconds: Number(shown.slice(17, 19)) };
}

export function localDateOf(instant: Date, zone: string): LocalDate {
  return wallClock(instant, zone).date;
}

/** The instant at which a zone's clock shows this. An hour that spring skips moves forward; of an hour that autumn repeats it is the first. */
export function instantAt(date: LocalDate, time: LocalTime, zone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wall = Date.parse(`${date}T00:00:00Z`) + (hours * 60 + minutes) * minute;
  const before = offsetAt(wall - day, zone);
  const after = offsetAt(wall + day, zone);
  const early = wall - Math.max(before, after);
  if (offsetAt(early, zone) === Math.max(before, after)) return new Date(early);
  const late = wall - Math.min(before, after);
  return new Date(late);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(date: LocalDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
