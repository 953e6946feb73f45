import { queryStems } from './terms.ts';
import { tokenise } from './tokens.ts';

/** One word as the index may hold it: any of these stems. */
export type WordStems = string[];
/** Words that all must stand in the text. */
export type Phrase = WordStems[];

type Entry = { phrase: Phrase; group: number };
export type SynonymMatch = { length: number; others: Phrase[] };

function shares(one: WordStems, other: WordStems): boolean {
  return one.some((stem) => other.includes(stem));
}

function matchesAt(query: readonly WordStems[], at: number, phrase: Phrase): boolean {
  return at + phrase.length <= query.length && phrase.every((word, offset) => shares(word, query[at + offset]!));
}

/** Groups of phrases that mean one thing, ready to be found in a query. */
export class Synonyms {
  readonly #groups: Phrase[][];
  readonly #byFirstStem = new Map<string, Entry[]>();

  constructor(groups: Iterable<readonly string[]>) {
    this.#groups = Array.from(groups, (texts) => texts.map((text) => tokenise(text).map((word) => queryStems(word, 'uk'))));
    this.#groups.forEach((phrases, group) => {
      for (const phrase of phrases) this.#keep({ phrase, group });
    });
  }

  #keep(entry: Entry): void {
    for (const stem of entry.phrase[0] ?? []) {
      const entries = this.#byFirstStem.get(stem) ?? [];
      entries.push(entry);
      this.#byFirstStem.set(stem, entries);
    }
  }

  /** The longest phrase that begins at this word of the query, with everything else it is called. */
  at(query: readonly WordStems[], at: number): SynonymMatch | null {
    const entries = (query[at] ?? []).flatMap((stem) => this.#byFirstStem.get(stem) ?? []).filter((entry) => matchesAt(query, at, entry.phrase));
    const length = Math.max(0, ...entries.map((entry) => entry.phrase.length));
    if (length === 0) return null;
    const groups = new Set(entries.filter((entry) => entry.phrase.length === length).map((entry) => entry.group));
    const typed = query.slice(at, at + length);
    const others = [...groups]
      .flatMap((group) => this.#groups[group]!)
      .filter((phrase) => !(phrase.length === length && phrase.every((word, offset) => shares(word, typed[offset]!))));
    return { length, others };
  }
}
