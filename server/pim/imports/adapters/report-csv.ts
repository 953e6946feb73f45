import { guardFormula } from '../rules/guard-formula.ts';
import { textChunks } from './decode-text.ts';
import { encodedFile } from './encoded-file.ts';
import type { OpenFeed, OpenTable } from './open-feed.ts';
import { readCsv } from './read-csv.ts';

/** Every record as it was with one cell more; only cells that a spreadsheet would run are changed. Answers how many were marked. */
export async function reportCsv(
  feed: OpenFeed,
  body: OpenTable,
  target: string,
  { notes, title }: { notes: ReadonlyMap<number, string>; title: string },
): Promise<number> {
  const delimiter = feed.delimiter!;
  const file = encodedFile(target, feed);
  const quoted = (cell: string): string => (cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const at = reportColumn(body.sources, title);
  const newline = await firstNewline(feed);
  let marked = 0;
  for await (const { row, cells, raw } of readCsv(textChunks(feed.bytes, feed.encoding), delimiter, true)) {
    const note = row === body.headerRow ? title : (notes.get(row) ?? '');
    if (note && row !== body.headerRow) marked += 1;
    const guarded = cells.map(guardFormula);
    const untouched = raw !== undefined && cells.length === at && guarded.every((cell, index) => cell === cells[index]);
    const text = untouched
      ? raw.replace(/^(?:\ufeff|\n)|(?:\r\n|\n|\r)$/g, '') + delimiter + quoted(guardFormula(note))
      : withCell(guarded, at, guardFormula(note)).map(quoted).join(delimiter);
    await file.write(row < body.headerRow ? guarded.map(quoted).join(delimiter) + newline : text + newline);
  }
  await file.close();
  return marked;
}

async function firstNewline(feed: OpenFeed): Promise<string> {
  for await (const text of textChunks(feed.bytes, feed.encoding)) {
    const found = /\r\n|\n|\r/.exec(text)?.[0];
    if (found) return found;
  }
  return '\n';
}

/** Where the report's column stands: over the one of an earlier report, else after the last. */
export function reportColumn(sources: readonly string[], title: string): number {
  const earlier = sources.indexOf(title);
  return earlier < 0 ? sources.length : earlier;
}

export function withCell<Value>(cells: Value[], at: number, value: Value | string): (Value | string)[] {
  const padded: (Value | string)[] = [...cells];
  while (padded.length < at) padded.push('');
  padded[at] = value;
  return padded;
}
