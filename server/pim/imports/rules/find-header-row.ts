import { headerKey } from './header-key.ts';
import { headerWords } from './header-words.ts';

/** The row that names the columns among the first rows of a sheet: price lists carry titles and addresses above it. */
export function findHeaderRow(rows: readonly (readonly string[])[]): number | undefined {
  let best: { at: number; score: number } | undefined;
  for (const [at, cells] of rows.slice(0, 25).entries()) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length < 2) continue;
    const known = filled.filter((cell) => cell.length < 80 && headerWords.has(headerKey(cell))).length;
    if (!best || known > best.score) best = { at, score: known };
  }
  return best?.at;
}

/** Headers as sources: trimmed, empty ones named by their position, repeated ones numbered. */
export function sourceNames(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, at) => {
    const text =
      header
        .replace(/^\ufeff/, '')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 200) || `#${at + 1}`;
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 ? text : `${text} (${count})`;
  });
}
