/** One spelling for letters that people interchange: ё is е, ґ is г, any apostrophe is none, full-width signs are plain. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ'`´]/g, '')
    .replaceAll('ё', 'е')
    .replaceAll('ґ', 'г')
    .replace(/(\d),(?=\d)/g, '$1.');
}

const compound = /[\p{L}\p{N}]+(?:[-‐‑–_/][\p{L}\p{N}]+)+/gu;
const word = /\d+\.\d+(?![\p{L}\d])|[\p{L}\p{N}]+/gu;
const longestWord = 40;

/** The words of a text, in order. `42,5` is one number; a compound (`wi-fi`) falls into its parts. */
export function tokenise(text: string): string[] {
  return (normalise(text).match(word) ?? []).filter((token) => token.length <= longestWord);
}

/** Compounds written as one (`wi-fi` → `wifi`, `AB-12/5` → `ab125`), so that an index knows both ways. */
export function joinedCompounds(text: string): string[] {
  return (normalise(text).match(compound) ?? []).map((whole) => whole.replace(/[^\p{L}\p{N}]/gu, '')).filter((token) => token.length <= longestWord);
}

export function isCyrillic(token: string): boolean {
  return /\p{Script=Cyrillic}/u.test(token);
}

export function hasDigit(token: string): boolean {
  return /\p{N}/u.test(token);
}

const stopWords = new Set(
  (
    'і й та або чи для з із зі у в во на до від по при без під над за про що це як не ' +
    'и или с со от о об к из не для под над за ' +
    'және мен үшін немесе бен пен ' +
    'the a an and or for of with to in on by at from'
  ).split(' '),
);

/** Words that say nothing about goods. */
export function isStopWord(token: string): boolean {
  return stopWords.has(token);
}
