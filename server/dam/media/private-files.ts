import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
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

/** Keeps a file that only its merchant may open (price lists, reports): bytes into the store, then the row. */
export async function storeFile(door: Pick<Door, 'transaction'>, file: PrivateFile): Promise<string> {
  const bytes = 'bytes' in file ? file.bytes : await readFile(file.path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = privateKey(sha256);
  if ((await media().store.size(key)) !== bytes.byteLength) await media().store.put(key, bytes, file.type);
  const id = newId('fil');
  await door.transaction((ctx) =>
    sql`insert into media.files (id, merchant_id, kind, state, name, sha256, content_type, size_bytes, created_at, stored_at)
      values (${id}, ${file.merchantId}, 'private', 'stored', ${file.name.slice(0, 200)}, ${sha256}, ${file.type}, ${bytes.byteLength}, ${ctx.now}, ${ctx.now})`.execute(
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
