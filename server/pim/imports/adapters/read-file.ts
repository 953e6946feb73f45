import type { FileDescription } from './describe-feed.ts';
import type { ReadOptions, ReadSummary } from './read-rows.ts';
import { startReader, type OnBatch, type ReaderLimits } from './start-reader.ts';

/**
 * Reads a merchant's file in a process of its own and hands over its rows in batches of about 500; the next batch is made
 * while this one is applied. A file that cannot be read, or that breaks the reader, throws `FileRefused`.
 */
export async function readFile(path: string, options: ReadOptions & ReaderLimits & { onBatch: OnBatch }): Promise<ReadSummary> {
  const { onBatch, seconds, heapMegabytes, signal, ...reading } = options;
  const reader = startReader({ read: [path] }, limitsOf({ seconds, heapMegabytes, signal }));
  try {
    return await reader.read(path, reading, onBatch);
  } finally {
    reader.stop();
  }
}

/** What the mapping screen needs to know of a file, found out in a process of its own. */
export async function describeFile(path: string, options: ReadOptions & ReaderLimits = {}): Promise<FileDescription> {
  const { seconds, heapMegabytes, signal, ...reading } = options;
  const reader = startReader({ read: [path] }, limitsOf({ seconds, heapMegabytes, signal }));
  try {
    return await reader.describe(path, reading);
  } finally {
    reader.stop();
  }
}

function limitsOf(bounds: { [Key in keyof ReaderLimits]: ReaderLimits[Key] | undefined }): ReaderLimits {
  return Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined));
}
