import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as media from '#media';
import type { Door } from '#platform/jobs';
import type { Run } from '../tables/runs.ts';

/** A file out of the store on this disk, for as long as the work with it takes. */
export async function withFile<Result>(door: Pick<Door, 'transaction'>, run: Pick<Run, 'fileId'>, work: (path: string, folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'agora-import-'));
  try {
    const path = join(folder, 'file');
    const file = await media.openFile(door, run.fileId);
    await pipeline(await file.stream(), createWriteStream(path));
    return await work(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
