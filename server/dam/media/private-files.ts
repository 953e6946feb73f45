import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Door } from '#platform/jobs';
import { media } from './installation.ts';
import { privateKey } from './rules/store-key.ts';

export type PrivateFile = { merchantId: string; name: string; type: string } & ({ bytes: Uint8Array } | { path: string });
export type OpenedFile = {
  id: string;
  merchantId: string;
  name: string;
  type: string;
  sizeBytes: number;
  stream: () => Promise<Readable>;
  read: () => Promise<Buffer>;
};

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A file's name by content and its size, read once from beginning to end and never held whole. */
async function measureFile(path: string): Promise<{ sha256: string; sizeBytes: number }> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(part);
    sizeBytes += part.length;
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

/** Keeps a file that only its merchant may open (price lists, reports): bytes into the store, then the row. */
export async function storeFile(door: Pick<Door, 'transaction'>, file: PrivateFile): Promise<string> {
  const { sha256, sizeBytes } = 'bytes' in file ? { sha256: hashOf(file.bytes), sizeBytes: file.bytes.byteLength } : await measureFile(file.path);
  const key = privateKey(sha256);
  const { store } = media();
  if ((await store.size(key)) !== sizeBytes) await ('bytes' in file ? store.put(key, file.bytes, file.type) : store.putFile(key, file.path, file.type));
  const id = newId('fil');
  await door.transaction((ctx) =>
    sql`insert into media.files (id, merchant_id, kind, state, name, sha256, content_type, size_bytes, created_at, stored_at)
      values (${id}, ${file.merchantId}, 'private', 'stored', ${file.name.slice(0, 200)}, ${sha256}, ${file.type}, ${sizeBytes}, ${ctx.now}, ${ctx.now})`.execute(
      ctx.tx,
    ),
  );
  return id;
}

/** Opens a kept file. Under a merchant's door only the own ones are found. Refuses with NOT_FOUND. */
export async function openFile(door: Pick<Door, 'transaction'>, id: string): Promise<OpenedFile> {
  const { rows } = await door.transaction((ctx) =>
    sql<{ merchantId: string; name: string; type: string; sizeBytes: number; sha256: string }>`
      select merchant_id as "merchantId", name, content_type as type, size_bytes as "sizeBytes", sha256 from media.files where id = ${id} and kind = 'private'`.execute(
      ctx.tx,
    ),
  );
  const row = rows[0];
  if (!row) throw refuse('NOT_FOUND');
  const { sha256, ...about } = row;
  const present = <T>(found: T | null): T => {
    if (found === null) throw refuse('NOT_FOUND');
    return found;
  };
  return {
    id,
    ...about,
    stream: async () => present(await media().store.stream(privateKey(sha256))),
    read: async () => present(await media().store.read(privateKey(sha256))),
  };
}
