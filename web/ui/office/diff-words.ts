export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string };

const mostWords = 400;
/** Figures such as `3 990,50` are one word: half a changed price would be read wrongly. */
const words = /\p{N}+(?:[\s.,]\p{N}+)*|\s+|\p{L}+|[^\s\p{L}\p{N}]/gu;

/** What changed between two texts, word by word (longest common subsequence). Very long texts are compared as a whole. */
export function diffWords(before: string, after: string): DiffPart[] {
  const a = before.match(words) ?? [];
  const b = after.match(words) ?? [];
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  if (a.length > mostWords || b.length > mostWords)
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  return joined(walk(a, b, lengths(a, b)));
}

function lengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

function walk(a: readonly string[], b: readonly string[], table: number[][]): DiffPart[] {
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i]! });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || table[i + 1]![j]! >= table[i]![j + 1]!)) parts.push({ kind: 'removed', text: a[i++]! });
    else parts.push({ kind: 'added', text: b[j++]! });
  }
  return parts;
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else if (part.text) result.push({ ...part });
  }
  return result;
}
