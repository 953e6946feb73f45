import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type i18n, type TFunction } from 'i18next';
import { type Language, languages } from '#kernel/language';

const directory = join(import.meta.dirname, '../../words');

/** All words of one language: `words/<language>/<area>.json`, the area is the first part of a key. */
export function loadWords(language: Language): Record<string, unknown> {
  const words: Record<string, unknown> = {};
  for (const file of readdirSync(join(directory, language)).sort()) {
    if (file.endsWith('.json')) words[file.slice(0, -5)] = JSON.parse(readFileSync(join(directory, language, file), 'utf8'));
  }
  return words;
}

let instance: i18n | undefined;
const always = { market: 'Agora' };

function words(): i18n {
  if (instance) return instance;
  instance = i18next.createInstance();
  void instance.init({
    lng: 'uk',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false, defaultVariables: always },
    resources: Object.fromEntries(languages.map((language) => [language, { translation: loadWords(language) }])),
  });
  return instance;
}

/** The name of the market, `{{market}}` in any text: told by the settings at the start and when the operator changes it. */
export function setMarketName(name: string): void {
  always.market = name;
}

/** The server's own texts (problems, notices, documents) in one language: `wordsIn('uk')('refusals.OUT_OF_STOCK', { left: 2 })`. */
export function wordsIn(language: Language): TFunction {
  return words().getFixedT(language);
}

export function hasWord(language: Language, key: string): boolean {
  return words().exists(key, { lng: language });
}
