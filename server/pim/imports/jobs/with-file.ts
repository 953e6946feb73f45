import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as media from '#media';
import type { Door } from '#platform/jobs';
import { type Reader, startReader } from '../adapters/start-reader.ts';
import type { Run } from '../tables/runs.ts';

type File = Pick<Run, 'fileId'>;
type Desk = { reader: Reader; folder: string };

/** A file out of the store in a folder of this disk. */
async function fetchFile(door: Pick<Door, 'transaction'>, { fileId }: File, folder: string): Promise<string> {
  const path = join(folder, 'file');
  const file = await media.openFile(door, fileId);
  await pipeline(await file.stream(), createWriteStream(path));
  return path;
}

/** A file on this disk, for as long as the work with it takes. */
export async function withFile<Result>(door: Pick<Door, 'transaction'>, file: File, work: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'agora-import-'));
  try {
    return await work(await fetchFile(door, file, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

let spare: Promise<Desk> | undefined;
const spareMillis = 60_000;

/** A reader may read one folder of its own and nothing else of this disk. */
async function openDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'agora-import-'));
  return { reader: startReader({ read: [folder] }), folder };
}

async function closeDesk({ reader, folder }: Desk): Promise<void> {
  reader.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Starts a reader while the upload is still on its way; unused, it is gone in a minute. */
export function warmReader(): void {
  if (spare) return;
  const own = openDesk();
  own.catch(() => undefined);
  spare = own;
  setTimeout(() => {
    if (spare !== own) return;
    spare = undefined;
    own.then(closeDesk, () => undefined);
  }, spareMillis).unref();
}

/** A file beside a reader that may read it. */
export async function withReader<Result>(door: Door, file: File, work: (reader: Reader, path: string) => Promise<Result>): Promise<Result> {
  const taken = spare ?? openDesk();
  spare = undefined;
  const desk = await taken;
  door.signal.addEventListener('abort', desk.reader.stop);
  try {
    return await work(desk.reader, await fetchFile(door, file, desk.folder));
  } finally {
    door.signal.removeEventListener('abort', desk.reader.stop);
    await closeDesk(desk);
  }
}
