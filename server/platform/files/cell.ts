const realNumber = /^[+-]?\d{1,20}(?:[.,]\d+)?%?$/;
const formulaStart = /^[\s\u00a0\u200b\u2060\ufeff]*[=+\-@＝＋－＠﹢﹣−]|^[\t\r\n]/;
/** What XML cannot hold, and no spreadsheet shows: controls, halves of surrogate pairs, the two non-characters. */
const unshowable = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

/** A text that no spreadsheet takes for a formula: a suspicious start gets an apostrophe, real numbers stay as they are. */
export function guarded(text: string): string {
  const clean = text.replace(unshowable, '');
  return formulaStart.test(clean) && !realNumber.test(clean) ? `'${clean}` : clean;
}

/** The way back, for files that we exported ourselves and somebody uploads again. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && guarded(text.slice(1)) === text ? text.slice(1) : text;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, known);
  return known;
}

/** The wall-clock time of a place, carried in a date's UTC fields: spreadsheets know no time zones. */
export function wallClock(instant: Date, timeZone: string): Date {
  return new Date(`${clockOf(timeZone).format(instant).replace(' ', 'T')}Z`);
}
