import type { Language } from '#kernel/language';
import { stem } from '#kernel/stem';
import { wordsOf } from '#kernel/text';

/** Whole words of five letters and more in capitals, beyond a third of such words. Brands and abbreviations are short or few. */
export function isShouting(text: string, allowed: readonly string[] = []): boolean {
  if (!/\p{Lu}{5}/u.test(text)) return false;
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

type Prepared = { phrase: string; first: string; stems: string };
const preparedLists = new WeakMap<readonly string[], Prepared[]>();

function prepared(forbidden: readonly string[]): Prepared[] {
  const known = preparedLists.get(forbidden);
  if (known !== undefined) return known;
  const list = forbidden.map((phrase) => {
    const stems = wordsOf(phrase).map(stem);
    return { phrase, first: stems[0] ?? '', stems: ` ${stems.join(' ')} ` };
  });
  preparedLists.set(forbidden, list);
  return list;
}

/** The forbidden words and phrases that a text contains, in any grammatical form. */
export function forbiddenIn(text: string, forbidden: readonly string[]): string[] {
  const lower = text.toLowerCase();
  const suspects = prepared(forbidden).filter(({ first }) => first !== '' && lower.includes(first));
  if (suspects.length === 0) return [];
  const stems = ` ${wordsOf(text).map(stem).join(' ')} `;
  return suspects.filter((suspect) => stems.includes(suspect.stems)).map((suspect) => suspect.phrase);
}

const onlyRussian = /[ыэъё]/i;
const onlyUkrainian = /[іїєґ]/i;
const onlyKazakh = /[әғқңөұүһ]/i;

/** The language that a text is clearly written in by its letters, or null where letters do not tell. */
export function languageByLetters(text: string): Language | null {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const cyrillic = words.filter((word) => /[\u0400-\u04ff]/.test(word));
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

const foreign: Partial<Record<Language, RegExp>> = { uk: /[ыэъёәғқңөұүһ]/i, ru: /[іїєґәғқңөұүһ]/i };

/** The cheap look first: without a foreign letter and without many Latin words there is nothing to weigh. */
function mayDiffer(text: string, language: Language): boolean {
  const letters = foreign[language];
  return letters === undefined || letters.test(text) || (text.match(/[a-z]{2,}/gi)?.length ?? 0) > 6;
}

/** Does a text of this field's language clearly belong to another one? Kazakh shares letters with its neighbours and gets the benefit of the doubt. */
export function mismatchedLanguage(text: string, language: Language): Language | null {
  if (!mayDiffer(text, language)) return null;
  const found = languageByLetters(text);
  if (found === null || found === language) return null;
  if (language === 'kk') return found === 'en' ? found : null;
  if (found === 'en' || language !== 'en') return found;
  return (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0) ? found : null;
}
