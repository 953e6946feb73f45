import type { Language } from '#kernel/language';

/** Areas of words by name, as the files in `words/<language>/` hold them. */
export type WordAreas = Record<string, object>;
export type WordValues = { count?: number; defaultValue?: string } & Record<string, unknown>;
/** `t(key, { count: 3 })`; an unknown key comes back as itself, so that it is seen. */
export type Words = (key: string, values?: WordValues) => string;

function find(area: object | undefined, key: string): string | undefined {
  let at: unknown = area;
  for (const step of key.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return typeof at === 'string' ? at : undefined;
}

const rules = new Map<Language, Intl.PluralRules>();

function pluralForm(language: Language, count: number): string {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return rule.select(count);
}

/**
 * Reads word files in i18next's syntax (`{{name}}`, plural suffixes `_one`, `_few`, `_many`, `_other`, `area:key`):
 * the part of it that word files use, small enough for the shop's budget of kilobytes. `always`: values that every text may name.
 */
export function translator(language: Language, areas: WordAreas, order: readonly string[], always: WordValues = {}): Words {
  return (given, values = {}) => {
    const cut = given.indexOf(':');
    const key = given.slice(cut + 1);
    const where = cut < 0 ? order : [given.slice(0, cut)];
    const forms = values.count === undefined ? [key] : [`${key}_${pluralForm(language, values.count)}`, `${key}_other`, key];
    for (const area of where) {
      for (const form of forms) {
        const text = find(areas[area], form);
        if (text !== undefined) return fill(text, { ...always, ...values }, language);
      }
    }
    return values.defaultValue ?? given;
  };
}

function fill(text: string, values: WordValues, language: Language): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value === 'number') return value.toLocaleString(language === 'kk' ? 'ru' : language);
    return value === undefined || value === null ? '' : String(value);
  });
}
