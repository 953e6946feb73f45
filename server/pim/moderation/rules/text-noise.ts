import type { Language } from '#kernel/language';
import { stem } from '#kernel/stem';
import { wordsOf } from '#kernel/text';

/** Whole words of five letters and more in capitals, beyond a third of such words. Brands and abbreviations are short or few. */
export function isShouting(text: string, allowed: readonly string[] = []): boolean {
  const calm = new Set(allowed.flatMap((one) => one.toUpperCase().split(/\s+/)));
  const words = (text.match(/\p{L}{5,}/gu) ?? []).filter((word) => !calm.has(word.toUpperCase()));
  const loud = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  return loud.length >= 2 && loud.length * 3 > words.length;
}

/** Rows of marks, stars and pictures where a name or a sentence should be. */
export function isNoisy(text: string, strict: boolean): boolean {
  if (/[!?]{3,}|[*_~=#•★☆✔✅❗❌🔥]{3,}|\.{4,}/u.test(text)) return true;
  return strict && /[!?]{2,}|[★☆✔✅❤❗❌🔥⭐]|\p{Extended_Pictographic}{1}\s*\p{Extended_Pictographic}|^[\s\p{P}]{2,}|,{2,}|!$/u.test(text);
}

/** The forbidden words and phrases that a text contains, in any grammatical form. */
export function forbiddenIn(text: string, forbidden: readonly string[]): string[] {
  const stems = ` ${wordsOf(text).map(stem).join(' ')} `;
  return forbidden.filter((phrase) => stems.includes(` ${wordsOf(phrase).map(stem).join(' ')} `));
}

const onlyRussian = /[ыэъё]/i;
const onlyUkrainian = /[іїєґ]/i;
const onlyKazakh = /[әғқңөұүһ]/i;

/** The language that a text is clearly written in by its letters, or null where letters do not tell. */
export function languageByLetters(text: string): Language | null {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const cyrillic = words.filter((word) => /\p{Script=Cyrillic}/u.test(word));
  if (words.length >= 8 && cyrillic.length * 5 < words.length) return 'en';
  const russian = cyrillic.filter((word) => onlyRussian.test(word)).length;
  const kazakh = cyrillic.filter((word) => onlyKazakh.test(word)).length;
  const ukrainian = cyrillic.filter((word) => onlyUkrainian.test(word) && !onlyKazakh.test(word)).length;
  const most = Math.max(russian, kazakh, ukrainian);
  if (most === 0 || most * 50 < cyrillic.length) return null;
  if (kazakh >= 2 && kazakh >= ukrainian) return 'kk';
  if (russian > 0 && russian > 2 * ukrainian) return 'ru';
  return ukrainian > 0 && ukrainian > 2 * russian ? 'uk' : null;
}

/** Does a text of this field's language clearly belong to another one? Kazakh shares letters with its neighbours and gets the benefit of the doubt. */
export function mismatchedLanguage(text: string, language: Language): Language | null {
  const found = languageByLetters(text);
  if (found === null || found === language) return null;
  if (language === 'kk') return found === 'en' ? found : null;
  if (found === 'en' || language !== 'en') return found;
  return (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0) ? found : null;
}
