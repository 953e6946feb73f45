import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { KeptFile } from './manifest.ts';

function measure(): { through: Transform; result: () => { bytes: number; sha256: string } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      done(null, chunk);
    },
  });
  return { through, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}

/** Streams bytes into a file of the backup, on the disk before it returns; size and checksum are those of what was written. */
export async function keepStream(folder: string, path: string, source: Readable, packed = false): Promise<KeptFile> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  const { through, result } = measure();
  const file = createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true });
  await (packed ? pipeline(source, createGzip({ level: 6 }), through, file) : pipeline(source, through, file));
  return { path, ...result() };
}

export const openKept = (folder: string, file: KeptFile): Readable => createReadStream(join(folder, file.path));

/** A packed file's content into what takes it. */
export async function unpackInto(folder: string, file: KeptFile, target: Writable): Promise<void> {
  await pipeline(openKept(folder, file), createGunzip(), target);
}

/** What is wrong with a kept file, or nothing. */
export async function faultOf(folder: string, file: KeptFile): Promise<string | null> {
  const { through, result } = measure();
  try {
    await pipeline(openKept(folder, file), through, async function* drain(chunks: AsyncIterable<Buffer>) {
      for await (const _chunk of chunks);
      yield '';
    });
  } catch (error) {
    return `${file.path}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is missing' : (error as Error).message}`;
  }
  const found = result();
  if (found.bytes !== file.bytes) return `${file.path}: ${found.bytes} bytes instead of ${file.bytes}`;
  return found.sha256 === file.sha256 ? null : `${file.path}: the checksum does not fit`;
}
