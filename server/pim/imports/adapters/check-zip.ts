import { Transform, type Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';

const nested = /\.(?:zip|gz|tgz|7z|rar|xlsx|xlsm|docx|tar|bz2|xz|jar)$/i;
const noise = /^__MACOSX\/|(?:^|\/)\.DS_Store$|\/$/;

export type Archive = { entries: Entry[]; workbook: boolean };

/** The entries of an archive that breaks no rule of ours; anything odd refuses the whole file. */
export async function checkZip(path: string): Promise<Archive> {
  const entries: Entry[] = [];
  await inZip(path, async (zip) => {
    if (zip.entryCount > limits.archiveEntries) throw new FileRefused('ARCHIVE_REFUSED', { reason: 'entries' });
    for await (const entry of zip.eachEntry()) entries.push(entry);
  });
  const names = new Set(entries.map((entry) => entry.fileName.toLowerCase()));
  if (names.size !== entries.length) throw new FileRefused('ARCHIVE_REFUSED', { reason: 'duplicates' });
  for (const entry of entries) checkEntry(entry);
  checkOverlap(entries);
  if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > limits.unpackedBytes) throw new FileRefused('ARCHIVE_REFUSED', { reason: 'size' });
  const workbook = names.has('[content_types].xml') && [...names].some((name) => name.startsWith('xl/'));
  const files = entries.filter((entry) => !noise.test(entry.fileName));
  if (!workbook && files.some((entry) => nested.test(entry.fileName))) throw new FileRefused('ARCHIVE_REFUSED', { reason: 'nested' });
  if (!workbook && files.length !== 1) throw new FileRefused('ARCHIVE_REFUSED', { reason: files.length === 0 ? 'empty' : 'several' });
  return { entries: workbook ? entries : files, workbook };
}

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw new FileRefused('ARCHIVE_REFUSED', { reason: 'encrypted' });
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) throw new FileRefused('ARCHIVE_REFUSED', { reason: 'link' });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw new FileRefused('ARCHIVE_REFUSED', { reason: 'method' });
}

function checkOverlap(entries: Entry[]): void {
  const ranges = entries.map((entry) => ({
    from: entry.relativeOffsetOfLocalHeader,
    to: entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize,
  }));
  ranges.sort((a, b) => a.from - b.from);
  if (ranges.some((range, at) => at > 0 && range.from < ranges[at - 1]!.to)) throw new FileRefused('ARCHIVE_REFUSED', { reason: 'overlap' });
}

/** Opens an archive for one piece of work; what is wrong with the archive itself becomes a refusal. */
export async function inZip<Result>(path: string, work: (zip: ZipFile) => Promise<Result>): Promise<Result> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true });
    return await work(zip);
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('ARCHIVE_REFUSED', { reason: 'corrupt' });
  } finally {
    zip?.close();
  }
}

/** Inflates every part of a workbook once, counting, and refuses a document type in any of them. */
export async function checkWorkbook(path: string, entries: Entry[], fileBytes: number): Promise<void> {
  let total = 0;
  await inZip(path, async (zip) => {
    for (const entry of entries) {
      let tail = '';
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        total += chunk.length;
        checkInflated(total, fileBytes);
        const text = tail + chunk.toString('latin1').replaceAll('\u0000', '');
        if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new FileRefused('ENTITIES_REFUSED');
        tail = text.slice(-16);
      }
    }
  });
}

export function checkInflated(bytes: number, fileBytes: number): void {
  if (bytes > limits.unpackedBytes) throw new FileRefused('ARCHIVE_REFUSED', { reason: 'size' });
  if (bytes > limits.ratioFromBytes && bytes > fileBytes * limits.ratio) throw new FileRefused('ARCHIVE_REFUSED', { reason: 'ratio' });
}

/** Passes bytes through and stops an archive that inflates beyond the limits. */
export function countInflated(source: Readable, fileBytes: number): Readable {
  let total = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _, done) {
      total += chunk.length;
      try {
        checkInflated(total, fileBytes);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
  source.on('error', (error) =>
    counter.destroy(
      error instanceof FileRefused ? error : new FileRefused(/end of file/i.test(error.message) ? 'FILE_TRUNCATED' : 'ARCHIVE_REFUSED', { reason: 'corrupt' }),
    ),
  );
  counter.on('close', () => source.destroy());
  return source.pipe(counter);
}
