import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { assert } from '#kernel/refusal';
import { originalKey } from '../rules/store-key.ts';
import { diskStore } from './disk.ts';
import { s3Store } from './s3.ts';

/** Bytes from `start` to `end`, both inclusive, as in an HTTP range. */
export type ByteRange = { start: number; end: number };

/** Where media bytes live. A key is written once and never changes its content. */
export type MediaStore = {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** The same out of a file of this disk, which may be larger than what memory should hold. */
  putFile(key: string, path: string, contentType: string): Promise<void>;
  read(key: string): Promise<Buffer | null>;
  /** For large files: the bytes flow, the whole is never in memory. */
  stream(key: string, range?: ByteRange): Promise<Readable | null>;
  size(key: string): Promise<number | null>;
  remove(key: string): Promise<void>;
  /** All keys, for the doctor and the sweeper. */
  keys(): AsyncIterable<string>;
};

/** Opens the store that `MEDIA_STORE` names: `file:` with a folder, or `s3://KEY:SECRET@host/bucket/prefix?region=…&tls=off`. */
export function openStore(address: string): MediaStore {
  const url = new URL(address);
  if (url.protocol === 'file:') return diskStore(fileURLToPath(url));
  assert(url.protocol === 's3:', 'MEDIA_STORE is a file: or s3: URL');
  return s3Store(url);
}

/** Keeps an original under the name of its content and returns that name. Keeping it twice changes nothing. */
export async function keepOriginal(store: MediaStore, bytes: Uint8Array, contentType: string): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = originalKey(sha256);
  if ((await store.size(key)) !== bytes.byteLength) await store.put(key, bytes, contentType);
  return sha256;
}
