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

/** The catalogue's stems, kept for looking up and for finding what a slip meant. */
export class Vocabulary {
  readonly #byTerm = new Map<string, Kept>();
  readonly #byLength = new Map<number, Kept[]>();

  constructor(entries: Iterable<VocabularyEntry>) {
    for (const entry of entries) {
      const kept = { ...entry, mask: letterMask(entry.term) };
      this.#byTerm.set(entry.term, kept);
      const peers = this.#byLength.get(entry.term.length) ?? [];
      peers.push(kept);
      this.#byLength.set(entry.term.length, peers);
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
    const found: { entry: Kept; distance: number }[] = [];
    for (let length = term.length - limit; length <= term.length + limit; length += 1) {
      for (const entry of this.#byLength.get(length) ?? []) {
        if (bitCount(entry.mask ^ mask) > limit * 2) continue;
        const distance = editDistance(term, entry.term, limit);
        if (distance > 0 && distance <= limit) found.push({ entry, distance });
      }
    }
    const otherStart = (entry: Kept) => (entry.term[0] === term[0] ? 0 : 1);
    found.sort((a, b) => a.distance - b.distance || otherStart(a.entry) - otherStart(b.entry) || b.entry.count - a.entry.count || (a.entry.term < b.entry.term ? -1 : 1));
    return found.slice(0, most).map(({ entry: { term: found, word, count } }) => ({ term: found, word, count }));
  }
}
