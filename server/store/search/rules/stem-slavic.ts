type Grammar = {
  endings: readonly string[];
  /** Vowel changes of a closed last syllable: `чобіт` – `чоботи`. */ changes: readonly [closed: string, open: string[]][];
};

const vowel = /[аеєиіїоуюяыэ]/;
const longestFirst = (list: string): string[] => list.split(' ').sort((a, b) => b.length - a.length);

const ukrainian: Grammar = {
  endings: longestFirst(
    'ий ій їй ого ього ої ьої ому ьому им ім їм ою ею єю ими іми їми их іх їх ' +
      'а я у ю о е є и і ї ь й ом ем єм ам ям ами ями ах ях ів їв ей ія ії ію ією іям іями іях',
  ),
  changes: [
    ['і', ['о', 'е']],
    ['ї', ['є']],
  ],
};

const russian: Grammar = {
  endings: longestFirst(
    'ый ий ой ая яя ое ее ие ые ого его ому ему ым им ом ем ых их ую юю ей ою ею ыми ими ' +
      'а я у ю о е и ы ь й ов ев ам ям ами ями ах ях ия ии ию ией ием иям иями иях',
  ),
  changes: [],
};

const shortestStem = 3;

function isStem(candidate: string): boolean {
  return candidate.length >= shortestStem && vowel.test(candidate);
}

function cutEnding(word: string, endings: readonly string[]): { rest: string; ending: string } {
  const ending = endings.find((candidate) => word.endsWith(candidate) && isStem(word.slice(0, -candidate.length))) ?? '';
  return { rest: ending ? word.slice(0, -ending.length) : word, ending };
}

/** `кросівок` – `кросівк`, `туфель` – `туфл`: the vowel that stands only before an empty ending. */
function withoutFleetingVowel(stem: string): string | null {
  const match = /^(.*[^аеєиіїоуюяыэ])(?:о|е)([кнлрцт])$/.exec(stem);
  return match && isStem(match[1]! + match[2]!) ? match[1]! + match[2]! : null;
}

function closedSyllableChanges(stem: string, grammar: Grammar): string[] {
  const match = /^(.*)([іїоеє])([^аеєиіїоуюяыэ])$/.exec(stem);
  const open = match && grammar.changes.find(([closed]) => closed === match[2]);
  return open ? open[1].map((letter) => `${match[1]}${letter}${match[3]}`) : [];
}

/** `сумці` – `сумка`: к, г, х turn into ц, з, с before і (е in Russian never does). */
function softened(stem: string, ending: string): string[] {
  const hard: Record<string, string> = { ц: 'к', з: 'г', с: 'х' };
  const last = hard[stem.at(-1) ?? ''];
  return ending === 'і' && last ? [stem.slice(0, -1) + last] : [];
}

/** All stems that a word may belong to, the likeliest first. */
function stems(word: string, grammar: Grammar): string[] {
  const { rest, ending } = cutEnding(word, grammar.endings);
  const stem = rest.replaceAll('ь', '').replaceAll('ъ', '');
  if (ending && ending !== 'ь') return [stem, ...softened(stem, ending)];
  const fleeting = withoutFleetingVowel(stem);
  const found = fleeting ? [fleeting, stem] : [stem];
  // Only before к is the short form the rule; `светер`, `рукав` keep their own first.
  if (fleeting && !stem.endsWith('к')) found.reverse();
  return [...found, ...closedSyllableChanges(stem, grammar)];
}

export const ukrainianStems = (word: string): string[] => stems(word, ukrainian);
export const russianStems = (word: string): string[] => stems(word, russian);
