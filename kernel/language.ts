/** The four languages of the house, the first is the default. */
export const languages = ['uk', 'ru', 'kk', 'en'] as const;
export type Language = (typeof languages)[number];

/** Text in some of the four languages, as people filled it in. */
export type Localised = Partial<Record<Language, string>>;

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

const fallback: Record<Language, readonly Language[]> = {
  uk: ['uk', 'ru', 'en', 'kk'],
  ru: ['ru', 'uk', 'en', 'kk'],
  kk: ['kk', 'ru', 'uk', 'en'],
  en: ['en', 'uk', 'ru', 'kk'],
};

/** The text in the reader's language, else in the language that this reader is likeliest to understand, else ''. */
export function inLanguage(text: Localised | null | undefined, language: Language): string {
  if (!text) return '';
  for (const candidate of fallback[language]) {
    const found = text[candidate];
    if (found) return found;
  }
  return '';
}

/** The best of our languages for an `Accept-Language` header. `ua` is read as Ukrainian, as feeds and old phones write it. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', quality] = part.trim().split(';q=');
    return { tag: tag.toLowerCase().slice(0, 2).replace('ua', 'uk'), quality: quality === undefined ? 1 : Number(quality) };
  });
  wanted.sort((a, b) => b.quality - a.quality);
  return wanted.map((entry) => entry.tag).find(isLanguage) ?? 'uk';
}
