import type { Language } from '#kernel/language';
import type { Money } from '#kernel/money';
import type { Words } from '../translate.ts';

/** Browsers know no Kazakh figures; they are written as the Russian ones. */
export const numberLocales: Record<Language, string> = { uk: 'uk-UA', ru: 'ru-RU', kk: 'ru-RU', en: 'en-GB' };
const signs: Record<string, string> = { UAH: '₴', KZT: '₸', EUR: '€', USD: '$' };
const nbsp = '\u00a0';
const minute = 60_000;
const dayMillis = 24 * 60 * minute;

export type Instant = string | number | Date;

/** Numbers, money and moments in the reader's language and zone. Everything a screen writes that is not a word goes through here. */
export function formatter(language: Language, timeZone: string, now: number, t: Words) {
  return { language, now, ...figures(language, t), ...moments(timeZone, now, t) };
}

export type Formatter = ReturnType<typeof formatter>;

function figures(language: Language, t: Words) {
  const locale = numberLocales[language];
  const write = (value: number, least: number, most: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most })
      .format(value)
      .replace('-', '−')
      .replace(/[\s\u202f]/g, nbsp);
  const number = (value: number, digits = 0) => write(value, 0, digits);
  return {
    number,
    /** `5 398 ₴`; kopecks are shown when there are any, or always when asked. */
    money(value: Money, exact = false): string {
      const digits = exact || value.amount % 100 !== 0 ? 2 : 0;
      return `${write(value.amount / 100, digits, digits)}${nbsp}${signs[value.currency] ?? value.currency}`;
    },
    percent: (value: number, digits = 1) => `${number(value, digits)}${nbsp}%`,
    bytes: (size: number) => (size < 1e6 ? `${number(size / 1000)}${nbsp}${t('common:units.kb')}` : `${number(size / 1e6, 1)}${nbsp}${t('common:units.mb')}`),
    /** A span in the two largest units that matter: `1 год 26 хв`, `3 дні`. */
    span(millis: number): string {
      const minutes = Math.max(0, Math.round(millis / minute));
      if (minutes < 60) return t('common:time.minutes', { count: minutes });
      if (minutes >= 24 * 60) return t('common:time.days', { count: Math.round(minutes / 60 / 24) });
      const hours = t('common:time.hours', { count: Math.floor(minutes / 60) });
      return minutes % 60 === 0 ? hours : `${hours} ${t('common:time.minutes', { count: minutes % 60 })}`;
    },
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone. Only its figures are asked of the runtime; the words around them are ours, the same on server and in every browser. */
function wallClock(timeZone: string, at: Instant) {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const two = '2-digit';
    clock = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: two, day: two, hour: two, minute: two, second: two });
    clocks.set(timeZone, clock);
  }
  const parts = Object.fromEntries(clock.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
  const { year = '', month = '', day = '', hour = '', minute: minutes = '', second = '' } = parts;
  const dayNumber = Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayMillis;
  return { year, month, day, time: `${hour}:${minutes}`, seconds: second, dayNumber, weekday: ((dayNumber + 3) % 7) + 1 };
}

function moments(timeZone: string, now: number, t: Words) {
  const today = wallClock(timeZone, now);
  function write(pattern: string, at: Instant): string {
    const { year, month, day, time, seconds, weekday } = wallClock(timeZone, at);
    const name = (list: string, index: number) => t(`common:calendar.${list}.${index}`);
    return t(`common:calendar.${pattern}`, {
      year,
      dd: day,
      mm: month,
      day: String(Number(day)),
      month: name('months', Number(month)),
      monthShort: name('monthsShort', Number(month)),
      weekday: name('weekdays', weekday),
      weekdayShort: name('weekdaysShort', weekday),
      time: `${time}:${seconds}`,
    });
  }
  const time = (at: Instant) => wallClock(timeZone, at).time;
  /** `сьогодні, 08:14` · `вчора, 21:47` · `ср, 19 лист.` · `18 листопада` · `12.03.2025`. */
  function when(at: Instant): string {
    const { dayNumber, year } = wallClock(timeZone, at);
    const distance = today.dayNumber - dayNumber;
    const near = distance === 0 ? 'today' : distance === 1 ? 'yesterday' : distance === -1 ? 'tomorrow' : undefined;
    if (near) return `${t(`common:time.${near}`)}, ${time(at)}`;
    if (Math.abs(distance) < 7) return write('weekday', at);
    return write(year === today.year ? 'dayMonth' : 'numeric', at);
  }
  return {
    time,
    when,
    date: (at: Instant) => write('date', at),
    shortDate: (at: Instant) => write('short', at),
    weekday: (at: Instant) => write('weekday', at),
    longDay: (at: Instant) => write('longDay', at),
    numericDate: (at: Instant) => write('numeric', at),
    exact: (at: Instant) => write('exact', at),
    isToday: (at: Instant) => wallClock(timeZone, at).dayNumber === today.dayNumber,
  };
}
