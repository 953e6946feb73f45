import { languages, type Localised, type Language } from '#kernel/language';
import { stem, stemsOf } from '#kernel/stem';
import { foldLookAlikes, wordsOf } from '#kernel/text';
import { audienceOfStem, audiencesOf, type Audience } from './audience.ts';

/** What the index needs to know of a category; seeds and rows of the table both fit. */
export type IndexedCategory = { code: string; parent: string | null; names: Localised; synonyms: Partial<Record<Language, readonly string[]>> };

/** `weak`: a leaf shares it with a category that holds others («Одяг», «Аксесуари»), so it says little. */
export type Phrase = { category: number; stems: readonly string[]; weak: boolean };
export type CategoryIndex = {
  codes: readonly string[];
  leaf: readonly boolean[];
  /** Positions of all categories above each one, itself included. */
  lineage: readonly ReadonlySet<number>[];
  audiences: readonly ReadonlySet<Audience>[];
  /** Phrases by their longest stem. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Remembered work: stems by word, and what a path segment says. A feed repeats both thousands of times. */
  stems: Map<string, string>;
  segments: Map<string, SegmentSigns>;
};
export type SegmentSigns = { stems: readonly string[]; scores: ReadonlyMap<number, number> };

const stopWords = new Set(
  'і й та и з із зі с со у в во на для до від от к ко по за без при під над або или мен пен бен және арналған the a an and or of for with in on to by from'.split(
    ' ',
  ),
);

export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

function phrasesIn(text: string): string[][] {
  const parts = text.split(/\s(?:й|та|і|и|мен|пен|бен|және|and)\s|[,/&]/u);
  const whole = parts.length > 1 ? [text, ...parts] : parts;
  return whole.map(contentStems).filter((stems) => stems.length > 0);
}

/** The stems that carry meaning: without stop words and without those that only say for whom. */
function contentStems(text: string): string[] {
  const stems = wordsOf(foldLookAlikes(text))
    .filter((word) => !stopWords.has(word))
    .map(stem);
  return [...new Set(stems)].filter((one) => audienceOfStem(one) === undefined);
}

function keyOf(stems: readonly string[]): string {
  return stems.toSorted().join(' ');
}

function textsOf(category: IndexedCategory): string[] {
  return languages.flatMap((language) => [category.names[language] ?? '', ...(category.synonyms[language] ?? [])]).filter(Boolean);
}

/** Prepares a category tree for `suggestCategory`; build it once per version of the tree. */
export function buildCategoryIndex(tree: readonly IndexedCategory[]): CategoryIndex {
  const place = new Map(tree.map((category, at) => [category.code, at]));
  const parents = new Set(tree.map((category) => category.parent));
  const lineageOf = (at: number): number[] => {
    const above = tree[at]!.parent === null ? undefined : place.get(tree[at]!.parent!);
    return above === undefined ? [at] : [at, ...lineageOf(above)];
  };
  const lineage = tree.map((_, at) => new Set(lineageOf(at)));
  const own = tree.map((category) => audiencesOf(languages.flatMap((language) => stemsOf(category.names[language] ?? ''))));
  const phrases = new Map<string, Phrase[]>();
  const broad = new Set(tree.filter((category) => parents.has(category.code)).flatMap((category) => textsOf(category).flatMap(phrasesIn).map(keyOf)));
  tree.forEach((category, at) => {
    const seen = new Set<string>();
    for (const stems of textsOf(category).flatMap(phrasesIn)) {
      const key = keyOf(stems);
      if (seen.has(key)) continue;
      seen.add(key);
      const anchor = stems.reduce((longest, one) => (one.length > longest.length ? one : longest));
      const list = phrases.get(anchor) ?? [];
      list.push({ category: at, stems, weak: !parents.has(category.code) && broad.has(key) });
      phrases.set(anchor, list);
    }
  });
  return {
    codes: tree.map((category) => category.code),
    leaf: tree.map((category) => !parents.has(category.code)),
    lineage,
    audiences: lineage.map((line) => new Set([...line].flatMap((at) => [...own[at]!]))),
    phrases,
    stems: new Map(),
    segments: new Map(),
  };
}

/** `stem`, remembered. */
export function stemIn(index: CategoryIndex, word: string): string {
  let known = index.stems.get(word);
  if (known === undefined) {
    if (index.stems.size > 100_000) index.stems.clear();
    known = stem(word);
    index.stems.set(word, known);
  }
  return known;
}
