import type { Language } from '#kernel/language';
import { otherLayouts } from './layout.ts';
import { Synonyms, type Phrase, type WordStems } from './synonyms.ts';
import { queryStems } from './terms.ts';
import { isStopWord, tokenise } from './tokens.ts';
import { toCyrillic, toLatinLetters } from './translit.ts';
import { Vocabulary, type VocabularyEntry } from './typo.ts';

/** How a query was read: as typed; on another keyboard; in other letters; with slips mended; some of its words only. */
export type Reading = 'typed' | 'layout' | 'letters' | 'typo' | 'some';

/** One way to ask the index. `tsquery` is text for a plain `::tsquery` cast; `text` is what to show as "results for". */
export type QueryAlternative = { reading: Reading; tsquery: string; text: string };

export type QueryWords = {
  language: Language;
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  /** The last word may be unfinished: search as you type. */
  unfinished?: boolean;
};

/** A word of the query with everything it may stand for; the first is shown. */
type Slot = { words: string[]; stems: WordStems; reading: Reading };

const mostWords = 12;
/** Reading a strange word costs time, and a query of many strange words is not a query. */
const mostRepairs = 4;
const mostCandidates = 4;
const severity: readonly Reading[] = ['typed', 'layout', 'letters', 'typo', 'some'];

function typedWords(text: string): string[] {
  const all = tokenise(text).slice(0, mostWords);
  const telling = all.filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : all;
}

function isKnown(word: string, { language, vocabulary, synonyms }: QueryWords): boolean {
  const stems = queryStems(word, language);
  return stems.some((stem) => vocabulary.has(stem)) || synonyms.at([stems], 0) !== null;
}

function slot(words: string[], reading: Reading, language: Language): Slot {
  return { words, reading, stems: [...new Set(words.flatMap((word) => queryStems(word, language)))] };
}

function mended(words: readonly string[], { language, vocabulary }: QueryWords): VocabularyEntry[] {
  const found = new Map<string, VocabularyEntry>();
  for (const stem of words.flatMap((word) => queryStems(word, language))) {
    for (const entry of vocabulary.near(stem)) found.set(entry.term, entry);
  }
  return [...found.values()].slice(0, 3);
}

/** Reads one word that the catalogue does not know: other keyboard, other letters, slips, then both; null when nothing fits. */
function repair(word: string, context: QueryWords): Slot | null {
  const layouts = otherLayouts(word).flatMap(tokenise);
  const letters = [...toCyrillic(word), toLatinLetters(word)].filter((candidate) => candidate !== word && candidate !== '');
  const known = (candidates: readonly string[]) => candidates.filter((candidate) => isKnown(candidate, context));
  for (const [reading, candidates] of [
    ['layout', layouts],
    ['letters', letters],
  ] as const) {
    const fitting = known(candidates);
    if (fitting.length > 0) return slot(fitting, reading, context.language);
  }
  for (const candidates of [[word], letters, layouts]) {
    const entries = mended(candidates.slice(0, mostCandidates), context);
    if (entries.length === 0) continue;
    const stems = [...new Set(entries.flatMap((entry) => [entry.term, ...queryStems(entry.word, context.language)]))];
    return { words: entries.map((entry) => entry.word), stems, reading: 'typo' };
  }
  return null;
}

function readWords(words: readonly string[], context: QueryWords): (Slot | null)[] {
  let repairs = 0;
  return words.map((word) => {
    if (isKnown(word, context)) return slot([word], 'typed', context.language);
    repairs += 1;
    return repairs > mostRepairs ? null : repair(word, context);
  });
}

function quote(stem: string): string {
  return `'${stem.replaceAll("'", "''")}'`;
}

function wordQuery(stems: WordStems): string {
  return stems.length === 1 ? quote(stems[0]!) : `(${stems.map(quote).join(' | ')})`;
}

function phraseQuery(phrase: Phrase): string {
  return phrase.length === 1 ? wordQuery(phrase[0]!) : `(${phrase.map(wordQuery).join(' & ')})`;
}

/** The conditions of a query, one for each word or known phrase, widened by what else it is called. */
function conditions(slots: readonly Slot[], synonyms: Synonyms): string[] {
  const stems = slots.map((one) => one.stems);
  const found: string[] = [];
  for (let at = 0; at < stems.length;) {
    const match = synonyms.at(stems, at);
    const length = match?.length ?? 1;
    const options = [stems.slice(at, at + length), ...(match?.others ?? [])].map(phraseQuery);
    found.push(options.length === 1 ? options[0]! : `(${options.join(' | ')})`);
    at += length;
  }
  return found;
}

function asTyped(words: readonly string[], { language, synonyms, unfinished }: QueryWords): QueryAlternative {
  const slots = words.map((word) => slot([word], 'typed', language));
  const parts = conditions(slots, synonyms);
  if (unfinished) parts[parts.length - 1] = `(${parts.at(-1)} | ${quote(words.at(-1)!)}:*)`;
  return { reading: 'typed', tsquery: parts.join(' & '), text: words.join(' ') };
}

function fromSlots(slots: readonly Slot[], context: QueryWords, atLeast: Reading = 'typed'): QueryAlternative {
  const reading = slots.reduce<Reading>((worst, one) => (severity.indexOf(one.reading) > severity.indexOf(worst) ? one.reading : worst), atLeast);
  return { reading, tsquery: conditions(slots, context.synonyms).join(' & '), text: slots.map((one) => one.words[0]).join(' ') };
}

/** The whole text on another keyboard, where signs are letters: taken when every word makes sense there. */
function onOtherKeyboards(text: string, context: QueryWords): QueryAlternative[] {
  const found: QueryAlternative[] = [];
  for (const candidate of otherLayouts(text)) {
    const words = typedWords(candidate);
    if (words.length > 0 && words.every((word) => isKnown(word, context))) {
      found.push(
        fromSlots(
          words.map((word) => slot([word], 'layout', context.language)),
          context,
        ),
      );
    }
  }
  return found;
}

function someOf(slots: readonly (Slot | null)[], context: QueryWords): QueryAlternative[] {
  const understood = slots.filter((one) => one !== null);
  if (understood.length === 0 || slots.length < 2) return [];
  const parts = conditions(understood, context.synonyms);
  if (parts.length === 1 && understood.length === slots.length) return [];
  return [{ reading: 'some', tsquery: parts.join(' | '), text: understood.map((one) => one.words[0]).join(' ') }];
}

/**
 * All sensible ways to ask for a text, the most literal first: the caller takes the first that finds anything.
 * Empty when there is nothing to search for.
 */
export function queryAlternatives(text: string, context: QueryWords): QueryAlternative[] {
  const words = typedWords(text);
  const slots = readWords(words, context);
  const read = slots.filter((one) => one !== null);
  const found = words.length > 0 ? [asTyped(words, context)] : [];
  if (slots.some((one) => one === null || one.reading !== 'typed') || words.length === 0) found.push(...onOtherKeyboards(text, context));
  if (words.length > 0 && read.length === slots.length) found.push(fromSlots(read, context));
  found.push(...someOf(slots, context));
  return found.filter((one, at) => found.findIndex((earlier) => earlier.tsquery === one.tsquery) === at);
}
