import type { Language } from './language.ts';

const common: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  ч: 'ch',
  ш: 'sh',
  ь: '',
  ъ: '',
  ә: 'a',
  ғ: 'g',
  қ: 'q',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  і: 'i',
  ґ: 'g',
  є: 'ie',
  ї: 'i',
  ё: 'e',
  ы: 'y',
  э: 'e',
};
/** Letters that read differently by language. Ukrainian by the table of 2010. */
const own: Record<Language, Record<string, string>> = {
  uk: { г: 'h', и: 'y', й: 'i', х: 'kh', ц: 'ts', щ: 'shch', ю: 'iu', я: 'ia' },
  ru: { г: 'g', и: 'i', й: 'y', х: 'kh', ц: 'ts', щ: 'shch', ю: 'yu', я: 'ya' },
  kk: { г: 'g', и: 'i', й: 'i', х: 'h', ц: 'ts', щ: 'shch', ю: 'iu', я: 'ia' },
  en: { г: 'h', и: 'y', й: 'i', х: 'kh', ц: 'ts', щ: 'shch', ю: 'iu', я: 'ia' },
};
const firstUkrainian: Record<string, string> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

/** Cyrillic of the given language in Latin letters; everything else as it stands. */
export function transliterate(text: string, language: Language = 'uk'): string {
  let latin = '';
  let before = '';
  for (const letter of text.normalize('NFC').replace(/[’'ʼ`](?=\p{Script=Cyrillic})/gu, '')) {
    const lower = letter.toLowerCase();
    const starts = !/\p{L}/u.test(before);
    const sound =
      language === 'uk' && starts && firstUkrainian[lower] !== undefined
        ? firstUkrainian[lower]
        : language === 'uk' && lower === 'г' && before.toLowerCase() === 'з'
          ? 'gh'
          : (own[language][lower] ?? common[lower]);
    latin += sound === undefined ? letter : lower === letter ? sound : sound.charAt(0).toUpperCase() + sound.slice(1);
    before = letter;
  }
  return latin;
}

/** The name of a place that nobody gave in English: the same in Latin letters. Other readers read it as it is written. */
export const placeIn = (name: string, language: Language): string => (language === 'en' ? transliterate(name, 'uk') : name);

/** A name as part of an address: `Сукні літні` → `sukni-litni`. Lower-case ASCII letters, digits and single dashes; may be empty. */
export function slug(text: string, language: Language = 'uk', maxLength = 80): string {
  const plain = transliterate(text.toLowerCase(), language)
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/[øœ]/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[ıİ]/g, 'i')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, maxLength).replace(/-+$/, '');
}

/** For comparing what people typed: one case, one apostrophe (none), ё = е, one space, no marks around. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'ʼ`´‘]/g, '')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}.,%+#&/×°"-]+/gu, ' ')
    .replace(/(^|\s)[.,/\-"+]+|[.,/\-"]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text in their comparable form: letters and digits, decimal numbers whole. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'ʼ`´‘]/g, '')
    .replaceAll('ё', 'е');
  return plain.match(/\d+(?:[.,]\d+)+|[\p{L}\p{N}]+/gu) ?? [];
}

const cyrillicTwin: Record<string, string> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
};
const latinTwin: Record<string, string> = Object.fromEntries(Object.entries(cyrillicTwin).map(([latin, cyrillic]) => [cyrillic, latin]));

const mixedWord = /[a-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]/i;

/** Words that mix two alphabets are put right: `Рoзмiр` with a Latin o becomes all Cyrillic, `ХL` all Latin. Other words stay. */
export function foldLookAlikes(text: string): string {
  if (!mixedWord.test(text)) return text;
  return text.replace(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu, (word) => {
    const letters = [...word];
    const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
    if (latin.length === 0 || latin.length === letters.length) return word;
    const cyrillic = letters.filter((letter) => !latin.includes(letter));
    const toCyrillic = latin.every((letter) => cyrillicTwin[letter] !== undefined);
    const toLatin = cyrillic.every((letter) => latinTwin[letter] !== undefined);
    if (!toCyrillic && !toLatin) return word;
    const twins = toCyrillic && (!toLatin || cyrillic.length >= latin.length) ? cyrillicTwin : latinTwin;
    return letters.map((letter) => twins[letter] ?? letter).join('');
  });
}

/** What the eye sees: every look-alike letter in Latin, upper case. `М` and `M`, `ХL` and `XL` become one; for short codes and sizes only. */
export function skeleton(text: string): string {
  return [...text.normalize('NFKC').toUpperCase().normalize('NFKC')]
    .map((letter) => latinTwin[letter] ?? letter)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text without tags and entities, for counting and looking through. */
export function plainText(html: string): string {
  return html
    .replace(/<(br|\/p|\/li|\/h[1-6]|\/tr|\/div)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
