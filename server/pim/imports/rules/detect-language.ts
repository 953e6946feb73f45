import { isLanguage, type Language } from '#kernel/language';

const only: [Language, RegExp][] = [
  ['uk', /[їєґ]/gu],
  ['kk', /[әғқңөұүһ]/gu],
  ['ru', /[ыэъё]/gu],
];

/** The language whose own letters a text has most of; Latin without Cyrillic is English; undefined when the letters do not tell. */
export function detectLanguage(text: string): Language | undefined {
  const sample = text
    .slice(0, 1500)
    .replace(/<[^>]*>|&\w+;/g, ' ')
    .toLowerCase();
  const counts = only.map(([language, letters]) => ({ language, count: sample.match(letters)?.length ?? 0 }));
  const i = sample.match(/і/gu)?.length ?? 0;
  const kazakh = counts.find((entry) => entry.language === 'kk')!;
  if (kazakh.count > 0) return 'kk';
  counts.find((entry) => entry.language === 'uk')!.count += i;
  const best = counts.sort((a, b) => b.count - a.count)[0]!;
  if (best.count > 0) return best.language;
  return /\p{Script=Cyrillic}/u.test(sample) ? undefined : /[a-z]{3}/.test(sample) ? 'en' : undefined;
}

const spellings: Record<string, Language> = {
  ua: 'uk',
  ukr: 'uk',
  укр: 'uk',
  uk: 'uk',
  rus: 'ru',
  рус: 'ru',
  ru: 'ru',
  kz: 'kk',
  kaz: 'kk',
  каз: 'kk',
  қаз: 'kk',
  kk: 'kk',
  eng: 'en',
  en: 'en',
  англ: 'en',
};

/** The language a feed's suffix or `lang` attribute means: `ua`, `uk-UA`, `рус`. */
export function languageOf(tag: string | undefined): Language | undefined {
  if (!tag) return undefined;
  const word = tag.trim().toLowerCase().split(/[-_]/)[0]!;
  return spellings[word] ?? (isLanguage(word) ? word : undefined);
}
