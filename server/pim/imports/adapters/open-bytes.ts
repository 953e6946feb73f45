import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { PassThrough, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { refusedByMagic } from '../rules/detect-format.ts';
import { checkWorkbook, checkZip, countInflated, inZip } from './check-zip.ts';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';

/** The bytes of a feed out of their container; `stream` may be called again for a second pass. */
export type OpenBytes = { container: 'plain' | 'gzip' | 'zip'; workbook: boolean; head: Buffer; fileBytes: number; stream: () => Promise<Readable> };

const headBytes = 96 * 1024;

export async function openBytes(path: string, maxBytes: number = limits.fileBytes): Promise<OpenBytes> {
  const { size } = await stat(path);
  if (size === 0) throw new FileRefused('FILE_EMPTY');
  if (size > maxBytes) throw new FileRefused('FILE_TOO_LARGE', { bytes: size, limit: maxBytes });
  const magic = await firstBytes(path);
  if (magic[0] === 0x50 && magic[1] === 0x4b && (magic[2] === 3 || magic[2] === 5)) return openZip(path, size);
  const gzip = magic[0] === 0x1f && magic[1] === 0x8b;
  const stream = async (): Promise<Readable> =>
    gzip ? countInflated(piped(createReadStream(path), createGunzip()), size) : createReadStream(path, { highWaterMark: 256 * 1024 });
  return { container: gzip ? 'gzip' : 'plain', workbook: false, head: await checkedHead(stream), fileBytes: size, stream };
}

async function openZip(path: string, size: number): Promise<OpenBytes> {
  const archive = await checkZip(path);
  if (archive.workbook) {
    if (size > limits.workbookBytes) throw new FileRefused('FILE_TOO_LARGE', { bytes: size, limit: limits.workbookBytes });
    await checkWorkbook(path, archive.entries, size);
    return { container: 'plain', workbook: true, head: Buffer.alloc(0), fileBytes: size, stream: async () => createReadStream(path) };
  }
  const stream = async (): Promise<Readable> => countInflated(zipEntry(path, archive.entries[0]!), size);
  return { container: 'zip', workbook: false, head: await checkedHead(stream), fileBytes: size, stream };
}

function zipEntry(path: string, entry: Entry): Readable {
  const out = new PassThrough();
  const copy = async (zip: ZipFile): Promise<void> => {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      if (out.destroyed) return;
      if (!out.write(chunk)) await new Promise((resolve) => out.once('drain', resolve).once('close', resolve));
    }
    out.end();
  };
  inZip(path, copy).catch((error: Error) => out.destroy(error));
  return out;
}

function piped(source: Readable, through: NodeJS.ReadWriteStream & Readable): Readable {
  source.on('error', (error) => through.destroy(error));
  through.on('close', () => source.destroy());
  return source.pipe(through);
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function checkedHead(stream: () => Promise<Readable>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of (await stream()) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headBytes) break;
  }
  const head = Buffer.concat(chunks).subarray(0, headBytes);
  if (head.length === 0) throw new FileRefused('FILE_EMPTY');
  const failure = refusedByMagic(head);
  if (failure) throw new FileRefused(failure);
  if ((head[0] === 0x1f && head[1] === 0x8b) || (head[0] === 0x50 && head[1] === 0x4b && head[2] === 3))
    throw new FileRefused('ARCHIVE_REFUSED', { reason: 'nested' });
  return head;
}
