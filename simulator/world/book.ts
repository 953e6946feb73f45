import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a double remembers: rows by key, appended to an ndjson file so that a restart forgets nothing. */
export type Book<Row> = {
  get(key: string): Row | undefined;
  put(row: Row): Row;
  all(): Row[];
  size(): number;
  clear(): void;
};

function parseLine<Row>(line: string): Row | null {
  try {
    return JSON.parse(line) as Row;
  } catch {
    // The last line of a killed process may be half written; what was acknowledged stands in whole lines.
    return null;
  }
}

/** Opens a book; without a path it lives in memory. The file is compacted at opening, `keep` bounds the rows to the newest. */
export function openBook<Row>(path: string | null, keyOf: (row: Row) => string, keep = Number.POSITIVE_INFINITY): Book<Row> {
  const rows = new Map<string, Row>();
  const remember = (row: Row): void => {
    rows.set(keyOf(row), row);
    if (rows.size <= keep) return;
    const oldest = rows.keys().next();
    if (!oldest.done) rows.delete(oldest.value);
  };
  const rewrite = (): void => {
    if (!path) return;
    writeFileSync(`${path}.new`, [...rows.values()].map((row) => `${JSON.stringify(row)}\n`).join(''));
    renameSync(`${path}.new`, path);
  };
  if (path) {
    mkdirSync(dirname(path), { recursive: true });
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
    for (const line of lines) {
      const row = line === '' ? null : parseLine<Row>(line);
      if (row) remember(row);
    }
    rewrite();
  }
  return {
    get: (key) => rows.get(key),
    put(row) {
      remember(row);
      if (path) appendFileSync(path, `${JSON.stringify(row)}\n`);
      return row;
    },
    all: () => [...rows.values()],
    size: () => rows.size,
    clear() {
      rows.clear();
      rewrite();
    },
  };
}
