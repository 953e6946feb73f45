import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { dumpDatabase } from './backup/dump.ts';
import { faultOf, keepStream, openKept } from './backup/kept-file.ts';
import { loadDatabase } from './backup/load.ts';
import { type KeptFile, type Manifest, readManifest, writeManifest } from './backup/manifest.ts';
import { collectMigrations, migrate, type MigrationSource } from './migrate.ts';

export type { Manifest } from './backup/manifest.ts';
export { readManifest } from './backup/manifest.ts';

/** Where media bytes live, as far as a backup must know. */
export type MediaBytes = {
  keys(): AsyncIterable<string>;
  stream(key: string): Promise<Readable | null>;
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
};

export type Kept = { urls: { application: string; owner: string }; media: MediaBytes; dataDirectory: string };

/** Renditions are made again from their originals when somebody looks at them. */
const isRemade = (key: string) => key.startsWith('renditions/');
/** Files of the data folder that belong to the installation itself. */
const ownFiles = ['secrets.json', 'world'];

const isEmpty = async (folder: string) => !existsSync(folder) || (await readdir(folder)).length === 0;

async function filesBelow(root: string, name: string): Promise<string[]> {
  const path = join(root, name);
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (!entries) return [name];
  return (await Promise.all(entries.map((entry) => (entry.isDirectory() ? filesBelow(root, join(name, entry.name)) : [join(name, entry.name)])))).flat();
}

async function keepMedia(folder: string, media: MediaBytes): Promise<Manifest['media']> {
  const kept: Manifest['media'] = [];
  for await (const key of media.keys()) {
    if (isRemade(key)) continue;
    const bytes = await media.stream(key);
    if (bytes) kept.push({ key, ...(await keepStream(folder, `media/${key}`, bytes)) });
  }
  return kept;
}

/**
 * Writes database, media and the installation's secrets into an empty folder. The database's moment comes first: media are only
 * ever added, so every picture that its rows name is there.
 */
export async function takeBackup(house: Kept, folder: string): Promise<Manifest> {
  if (!(await isEmpty(folder))) throw new Error(`${folder} is not empty: a backup wants a folder of its own`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const dump = await dumpDatabase(house.urls, folder);
  const media = await keepMedia(folder, house.media);
  const files: KeptFile[] = [];
  for (const name of (await Promise.all(ownFiles.map((own) => filesBelow(house.dataDirectory, own)))).flat()) {
    files.push(await keepStream(folder, `files/${name}`, createReadStream(join(house.dataDirectory, name))));
  }
  const manifest: Manifest = { format: 1, takenAt: new Date().toISOString(), ...dump, media, files };
  await writeManifest(folder, manifest);
  return manifest;
}

/** Reads the whole backup and compares it with its manifest. Throws with every fault that it found. */
export async function verifyBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const faults: string[] = [];
  for (const file of [...manifest.tables.map((table) => table.file), ...manifest.media, ...manifest.files]) {
    const fault = await faultOf(folder, file);
    if (fault) faults.push(fault);
  }
  if (faults.length > 0) throw new Error(`the backup is damaged:\n  ${faults.slice(0, 20).join('\n  ')}`);
  return manifest;
}

/** Puts the installation's own files into an empty data folder: before the configuration is read, or it would make new secrets. */
export async function restoreFiles(folder: string, manifest: Manifest, dataDirectory: string): Promise<void> {
  if (!(await isEmpty(dataDirectory))) throw new Error(`${dataDirectory} is not empty: a restore wants an empty data folder (DATA_DIR)`);
  for (const file of manifest.files) {
    const target = join(dataDirectory, file.path.slice('files/'.length));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(folder, file.path), target);
  }
}

/** Brings an empty database to the backup's schema, fills it, and brings it forward to this version's. */
export async function restoreDatabase(house: Kept, sources: readonly MigrationSource[], backup: { folder: string; manifest: Manifest }): Promise<void> {
  const { folder, manifest } = backup;
  const ours = new Set((await collectMigrations(sources)).map((migration) => migration.name));
  const newer = manifest.migrations.filter((name) => !ours.has(name));
  if (newer.length > 0) throw new Error(`the backup is newer than this version: it knows ${newer.join(', ')}`);
  const { applied } = await migrate(house.urls.owner, sources, new Set(manifest.migrations));
  if (applied !== manifest.migrations.length) throw new Error('the database is not empty: a restore wants one without any of our tables');
  await loadDatabase(house.urls.owner, folder, manifest);
  await migrate(house.urls.owner, sources);
  for (const file of manifest.media) await house.media.put(file.key, await buffer(openKept(folder, file)), 'application/octet-stream');
}
