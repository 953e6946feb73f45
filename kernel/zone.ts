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

/** What the wall clock of a zone shows at an instant. */
export function wallClock(instant: Date, zone: string): { date: LocalDate; time: LocalTime; seconds: number } {
  const shown: Record<string, string> = {};
  for (const part of formatOf(zone).formatToParts(instant)) shown[part.type] = part.value;
  return { date: `${shown.year}-${shown.month}-${shown.day}`, time: `${shown.hour}:${shown.minute}`, seconds: Number(shown.second) };
}

export function localDateOf(instant: Date, zone: string): LocalDate {
  return wallClock(instant, zone).date;
}

function offsetAt(instant: number, zone: string): number {
  const { date, time, seconds } = wallClock(new Date(instant), zone);
  return Date.parse(`${date}T${time}:00Z`) + seconds * 1000 - Math.floor(instant / 1000) * 1000;
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
