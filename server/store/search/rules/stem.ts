import type { Language } from '#kernel/language';
import { englishStem } from './stem-english.ts';
import { kazakhStems } from './stem-kazakh.ts';
import { russianStems, ukrainianStems } from './stem-slavic.ts';
import { hasDigit, isCyrillic } from './tokens.ts';

const cyrillicStems: Record<Exclude<Language, 'en'>, (word: string) => string[]> = { uk: ukrainianStems, ru: russianStems, kk: kazakhStems };

/**
 * All stems that a normalised word may belong to, the likeliest first. Latin words (brands, sizes) are treated as English in every
 * language; a Cyrillic word in an English text as Ukrainian; codes with digits stay as they are.
 */
export function stemVariants(word: string, language: Language): string[] {
  if (hasDigit(word)) return [word];
  if (!isCyrillic(word)) return [englishStem(word)];
  // A letter that is nothing but an ending (`ъ`) leaves no stem: it stands for itself.
  const found = cyrillicStems[language === 'en' ? 'uk' : language](word).filter((variant) => variant !== '');
  return found.length > 0 ? [...new Set(found)] : [word];
}

/** The stem of a normalised word. */
export function stem(word: string, language: Language): string {
  return stemVariants(word, language)[0]!;
}
