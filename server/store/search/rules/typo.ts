import { hasDigit } from './tokens.ts';

/** One stem of the catalogue: how often it stands there, and the word to show for it. */
export type VocabularyEntry = { term: string; word: string; count: number };

/**
 * Damerau–Levenshtein (optimal string alignment): insertions, deletions, replacements, swaps of neighbours.
 * Gives up beyond `limit` and answers `limit + 1`.
 */
export function editDistance(one: string, other: string, limit = 2): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let cost = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + same);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) cost = Math.min(cost, before[column - 2]! + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = next;
  }
  return Math.min(last[other.length]!, limit + 1);
}

/** How many slips a term may have: none in short ones and in codes, where every letter counts. */
export function allowedSlips(term: string): 0 | 1 | 2 {
  if (term.length < 4 || hasDigit(term)) return 0;
  return term.length < 7 ? 1 : 2;
}

/** Which letters a term has, folded into 32 bits: terms one slip apart differ in at most two of them. */
function letterMask(term: string): number {
  let mask = 0;
  for (let at = 0; at < term.length; at += 1) mask |= 1 << (term.charCodeAt(at) & 31);
  return mask;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

type Kept = VocabularyEntry & { mask: number };

function keep<Key>(map: Map<Key, Kept[]>, key: Key, entry: Kept): void {
  const peers = map.get(key);
  if (peers) peers.push(entry);
  else map.set(key, [entry]);
}

/**
 * The catalogue's stems, kept for looking up and for finding what a slip meant. People seldom miss the first letter,
 * so slips are sought among terms that begin alike; a slip in the first letter itself is looked up by the rest of the word.
 */
export class Vocabulary {
  readonly #byTerm = new Map<string, Kept>();
  readonly #byStart = new Map<string, Kept[]>();
  readonly #byTail = new Map<string, Kept[]>();

  constructor(entries: Iterable<VocabularyEntry>) {
    for (const entry of entries) {
      const kept = { ...entry, mask: letterMask(entry.term) };
      this.#byTerm.set(entry.term, kept);
      keep(this.#byStart, `${entry.term[0] ?? ''}${entry.term.length}`, kept);
      keep(this.#byTail, entry.term.slice(1), kept);
    }
  }

  has(term: string): boolean {
    return this.#byTerm.has(term);
  }

  wordOf(term: string): string | null {
    return this.#byTerm.get(term)?.word ?? null;
  }

  /** What a term with a slip may have meant: nearest first, then the same first letter, then the commonest. */
  near(term: string, most = 3): VocabularyEntry[] {
    const limit = allowedSlips(term);
    if (limit === 0) return [];
    const mask = letterMask(term);
    const found = new Map<Kept, number>();
    for (let length = term.length - limit; length <= term.length + limit; length += 1) {
      for (const entry of this.#byStart.get(`${term[0]}${length}`) ?? []) {
        if (bitCount(entry.mask ^ mask) > limit * 2) continue;
        const distance = editDistance(term, entry.term, limit);
        if (distance > 0 && distance <= limit) found.set(entry, distance);
      }
    }
    for (const entry of this.#otherStarts(term)) if (entry.term !== term && !found.has(entry)) found.set(entry, 1);
    const otherStart = (entry: Kept) => (entry.term[0] === term[0] ? 0 : 1);
    const ranked = [...found].sort(([a, near], [b, far]) => near - far || otherStart(a) - otherStart(b) || b.count - a.count || (a.term < b.term ? -1 : 1));
    return ranked.slice(0, most).map(([{ term: meant, word, count }]) => ({ term: meant, word, count }));
  }

  /** Terms one slip away in their first letter: replaced, missing, too much, swapped with the second. */
  #otherStarts(term: string): Kept[] {
    const replacedOrMissing = [term.slice(1), term].flatMap((tail) => this.#byTail.get(tail) ?? []);
    const others = [term.slice(1), `${term[1]}${term[0]}${term.slice(2)}`].map((other) => this.#byTerm.get(other));
    return [...replacedOrMissing, ...others.filter((entry) => entry !== undefined)];
  }
}
