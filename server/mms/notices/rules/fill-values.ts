import { isLanguage, inLanguage, type Language, type Localised } from '#kernel/language';

const locales: Record<Language, string> = { uk: 'uk-UA', ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' };

type Amount = { amount: number; currency: string };

function isAmount(value: object): value is Amount {
  return 'amount' in value && 'currency' in value && typeof value.amount === 'number' && typeof value.currency === 'string';
}

function isLocalised(value: object): value is Localised {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every(isLanguage);
}

function money({ amount, currency }: Amount, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(amount / 100);
}

function moment(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Kyiv' }).format(new Date(instant));
}

function shown(value: unknown, language: Language): unknown {
  if (value === null || typeof value !== 'object') {
    return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) ? moment(value, language) : value;
  }
  if (value instanceof Date) return moment(value.toISOString(), language);
  if (isAmount(value)) return money(value, language);
  return isLocalised(value) ? inLanguage(value, language) : value;
}

/** Facts as the reader's language writes them: money objects, instants (dates or ISO texts) and localised texts become plain text. */
export function fillValues(values: Record<string, unknown>, language: Language): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value, language)]));
}
