import { isLanguage, inLanguage, type Language, type Localised } from './language.ts';

const locales: Record<Language, string> = { uk: 'uk-UA', ru: 'ru-UA', kk: 'kk-KZ', en: 'en-GB' };

type Amount = { amount: number; currency: string };
type Phrase = { words: string; values?: Record<string, unknown> };
/** Makes a text of a key and its values in the reader's language. */
export type Translate = (key: string, values: Record<string, unknown>) => string;

function isAmount(value: object): value is Amount {
  return 'amount' in value && 'currency' in value && typeof value.amount === 'number' && typeof value.currency === 'string';
}

function isPhrase(value: object): value is Phrase {
  return 'words' in value && typeof value.words === 'string';
}

function isLocalised(value: object): value is Localised {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every(isLanguage);
}

function money({ amount, currency }: Amount, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(amount / 100);
}

function moment(instant: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Kyiv' }).format(instant);
}

function shown(value: unknown, language: Language, translate: Translate): unknown {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) ? moment(new Date(value), language) : value;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return moment(value, language);
  if (isAmount(value)) return money(value, language);
  if (isPhrase(value)) return translate(value.words, wordValues(value.values ?? {}, language, translate));
  return isLocalised(value) ? inLanguage(value, language) : value;
}

/**
 * Facts as the reader's language writes them: money (`{ amount, currency }`), instants (dates or ISO texts), localised texts,
 * and phrases (`{ words: 'tasks.application.title', values }`) become plain text; the rest stays.
 */
export function wordValues(values: Record<string, unknown>, language: Language, translate: Translate): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value, language, translate)]));
}
