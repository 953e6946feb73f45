import { isCyrillic } from './tokens.ts';

/** The keys of each layout in one order, so that equal places are one key. */
const keys = {
  latin: "`qwertyuiop[]asdfghjkl;'zxcvbnm,.\\",
  uk: "'йцукенгшщзхїфівапролджєячсмитьбюґ",
  ru: 'ёйцукенгшщзхъфывапролджэячсмитьбю\\',
} as const;

/** On a Kazakh keyboard the digits' row types the letters that Russian does not have. */
const kazakhRow = new Map(Object.entries({ 2: 'ә', 3: 'і', 4: 'ң', 5: 'ғ', 8: 'ү', 9: 'ұ', 0: 'қ', '-': 'ө', '=': 'һ' }));
const latinRow = new Map([...kazakhRow].map(([key, letter]) => [letter, key]));

type Layout = keyof typeof keys;

function retype(text: string, from: Layout, to: Layout): string {
  return Array.from(text, (letter) => {
    const place = keys[from].indexOf(letter);
    return place < 0 ? letter : keys[to][place]!;
  }).join('');
}

function retypeKazakh(text: string): string {
  return Array.from(retype(text, 'latin', 'ru'), (letter) => kazakhRow.get(letter) ?? letter).join('');
}

function toLatin(text: string): string {
  const withRow = Array.from(text, (letter) => (letter === 'і' ? letter : (latinRow.get(letter) ?? letter))).join('');
  const layout: Layout = /[іїєґ]/.test(text) ? 'uk' : 'ru';
  return retype(withRow, layout, 'latin');
}

/**
 * What the same keys give on other keyboards: `rhjcsdrb` is `кросівки`, `туфлш` stays Cyrillic in the other layout, `тшлу` is `nike`.
 * Takes the text as typed, before it is cut into words: on these keyboards signs are letters.
 */
export function otherLayouts(text: string): string[] {
  const typed = text.trim().toLowerCase();
  const found = isCyrillic(typed)
    ? [toLatin(typed), retype(typed, 'ru', 'uk'), retype(typed, 'uk', 'ru')]
    : [retype(typed, 'latin', 'uk'), retype(typed, 'latin', 'ru'), retypeKazakh(typed)];
  return [...new Set(found)].filter((candidate) => candidate !== typed);
}
