import { normaliseText, transliterate } from '#kernel/text';

/** A name as the search compares it: one case, no apostrophes, hyphens are spaces. */
export function searchName(text: string): string {
  return normaliseText(text).replace(/-+/g, ' ').replace(/\s+/g, ' ').trim();
}

/** Every way in which people begin to type a city: Ukrainian, Russian, and both in Latin letters. */
export function cityNames(uk: string, ru: string): string[] {
  const written = [uk, ru, transliterate(uk, 'uk'), transliterate(ru, 'ru')];
  return [...new Set(written.map(searchName).filter((name) => name !== ''))];
}
