import { useMemo } from 'react';
import type { Language } from '#kernel/language';
import type { Money } from '#kernel/money';
import { useReader } from '../use-reader.tsx';
import { useLanguage, useWords, type Words } from '../words.tsx';

const locales: Record<Language, string> = { uk: 'uk-UA', ru: 'ru-UA', kk: 'kk-KZ', en: 'en-GB' };
const signs: Record<string, string> = { UAH: '₴', KZT: '₸', EUR: '€', USD: '$' };
const nbsp = '\u00a0';
const minute = 60_000;
const day = 24 * 60 * minute;

export type Instant = string | number | Date;

/** Numbers, money and moments in the reader's language and zone. Everything a screen writes that is not a word goes through here. */
export function formatter(language: Language, timeZone: string, now: number, t: Words) {
  const locale = locales[language];
  const spaced = (text: string) => text.replace(/[\s\u202f]/g, nbsp);
  const number = (value: number, digits = 0) =>
    spaced(new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: 0, useGrouping: true }).format(value).replace('-', '−'));
  const dates = (options: Intl.DateTimeFormatOptions) => (at: Instant) => new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(at));
  const dayOf = (at: Instant) => Math.floor((new Date(at).getTime() + offsetOf(timeZone, at)) / day);
  const time = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const sameYear = (at: Instant) => dates({ year: 'numeric' })(at) === dates({ year: 'numeric' })(now);

  /** `5 398 ₴`; kopecks are shown when there are any, or always when asked. */
  function money(value: Money, exact = false): string {
    const whole = value.amount / 100;
    const digits = exact || value.amount % 100 !== 0 ? 2 : 0;
    const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: true }).format(whole);
    return spaced(`${figure.replace('-', '−')} ${signs[value.currency] ?? value.currency}`);
  }

  /** A span in the two largest units that matter: `1 год 26 хв`, `3 дні`. */
  function span(millis: number): string {
    const minutes = Math.max(0, Math.round(millis / minute));
    if (minutes < 60) return t('time.minutes', { count: minutes });
    if (minutes < 24 * 60) {
      const rest = minutes % 60;
      const hours = t('time.hours', { count: Math.floor(minutes / 60) });
      return rest === 0 ? hours : `${hours} ${t('time.minutes', { count: rest })}`;
    }
    return t('time.days', { count: Math.round(minutes / 60 / 24) });
  }

  /** `сьогодні, 08:14` · `вчора, 21:47` · `ср, 19 лист.` · `12.03.2025`. */
  function when(at: Instant): string {
    const distance = dayOf(now) - dayOf(at);
    if (distance === 0) return `${t('time.today')}, ${time(at)}`;
    if (distance === 1) return `${t('time.yesterday')}, ${time(at)}`;
    if (distance === -1) return `${t('time.tomorrow')}, ${time(at)}`;
    if (Math.abs(distance) < 7) return dates({ weekday: 'short', day: 'numeric', month: 'short' })(at);
    return sameYear(at) ? dates({ day: 'numeric', month: 'long' })(at) : dates({ day: '2-digit', month: '2-digit', year: 'numeric' })(at);
  }

  return {
    language,
    now,
    number,
    money,
    span,
    when,
    time,
    percent: (value: number, digits = 1) => spaced(`${number(value, digits)} %`),
    date: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDate: dates({ day: 'numeric', month: 'short' }),
    weekday: dates({ weekday: 'short', day: 'numeric', month: 'short' }),
    numericDate: dates({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    exact: dates({ dateStyle: 'full', timeStyle: 'medium' }),
    isToday: (at: Instant) => dayOf(at) === dayOf(now),
    bytes: (size: number) => (size < 1e6 ? `${number(size / 1000)}${nbsp}${t('units.kb')}` : `${number(size / 1e6, 1)}${nbsp}${t('units.mb')}`),
  };
}

export type Formatter = ReturnType<typeof formatter>;

function offsetOf(timeZone: string, at: Instant): number {
  const date = new Date(at);
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(date);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return local - Math.floor(date.getTime() / minute) * minute;
}

export function useFormat(): Formatter {
  const { timeZone, now } = useReader();
  const language = useLanguage();
  const t = useWords('common');
  return useMemo(() => formatter(language, timeZone, now, t), [language, timeZone, now, t]);
}
