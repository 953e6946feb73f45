import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeedRow } from '../rules/feed-row.ts';
import { FileRefused } from './file-refused.ts';
import { readRows, type ReadOptions, type ReadSummary } from './read-rows.ts';

export const samples = join(import.meta.dirname, '../samples');

/** A folder for one test file's own files; gone when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'agora-reading-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export async function readAll(path: string, options: ReadOptions = {}): Promise<{ rows: FeedRow[]; summary: ReadSummary }> {
  const rows: FeedRow[] = [];
  const summary = await readRows(path, options, (row) => void rows.push(row));
  return { rows, summary };
}

/** The refusal's code, or what happened instead. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'was read';
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}
