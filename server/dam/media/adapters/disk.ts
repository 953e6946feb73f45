import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assert } from '#kernel/refusal';
import { isStoreKey } from '../rules/store-key.ts';
import type { MediaStore } from './store.ts';

const unfinished = '.unfinished';
const unfinishedLifeMs = 3_600_000;

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The bytes are on the disk before the name appears, so a crash leaves either the whole file or none. */
async function writeWhole(root: string, path: string, fill: (draft: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await mkdir(join(root, unfinished), { recursive: true });
  const draft = join(root, unfinished, randomUUID());
  try {
    await fill(draft);
    const file = await open(draft, 'r+');
    await file.sync().finally(() => file.close());
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function* walk(folder: string, prefix: string): AsyncGenerator<string> {
  const entries = (await orNull(readdir(folder, { withFileTypes: true }))) ?? [];
  for (const entry of entries) {
    if (entry.name === unfinished) continue;
    if (entry.isDirectory()) yield* walk(join(folder, entry.name), `${prefix}${entry.name}/`);
    else yield prefix + entry.name;
  }
}

/** Media in a folder of this machine. */
export function diskStore(root: string): MediaStore {
  const pathOf = (key: string): string => {
    assert(isStoreKey(key), 'a media key is a plain name');
    return join(root, key);
  };
  const size = async (key: string): Promise<number | null> => (await orNull(stat(pathOf(key))))?.size ?? null;
  return {
    size,
    put: (key, bytes) => writeWhole(root, pathOf(key), (draft) => writeFile(draft, bytes, { flag: 'wx' })),
    putFile: (key, path) => writeWhole(root, pathOf(key), (draft) => copyFile(path, draft, constants.COPYFILE_EXCL)),
    read: (key) => orNull(readFile(pathOf(key))),
    stream: async (key, range) => ((await size(key)) === null ? null : createReadStream(pathOf(key), range)),
    remove: (key) => rm(pathOf(key), { force: true }),
    keys: () => walk(root, ''),
  };
}

/** Removes what a killed process left half written. Returns how many files went. */
export async function sweepUnfinished(root: string, now: Date): Promise<number> {
  const folder = join(root, unfinished);
  let swept = 0;
  for (const name of (await orNull(readdir(folder))) ?? []) {
    const found = await orNull(stat(join(folder, name)));
    if (!found || now.getTime() - found.mtimeMs < unfinishedLifeMs) continue;
    await rm(join(folder, name), { force: true });
    swept += 1;
  }
  return swept;
}
