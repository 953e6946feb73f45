import { newSecret } from '#kernel/ids';
import type { Ctx } from '#platform/ctx';
import type { Door, Job } from '#platform/jobs';
import { NotOurs } from './actions/apply-chunk.ts';
import { fetchDueFeeds } from './actions/feeds.ts';
import { finish } from './actions/steps.ts';
import { applyImport } from './jobs/apply-import.ts';
import { fetchFeed } from './jobs/fetch-feed.ts';
import { readImport } from './jobs/read-import.ts';
import { readDirectory } from './queries/knowledge.ts';
import { type Run, changeRun, lockRun } from './tables/runs.ts';
import { stagedProducts } from './tables/staged.ts';

const mostFailures = 5;

/** Takes an import up where it stands: a worker that had it before finds another token and stops. */
async function takeUp(ctx: Ctx, id: string, token: string): Promise<{ run: Run; read: boolean } | undefined> {
  const run = await lockRun(ctx, id);
  if (!run || !['receiving', 'checking', 'applying'].includes(run.status)) return undefined;
  const staged = run.products > 0 && run.waiting ? (await stagedProducts(ctx, id)) > 0 : run.status === 'applying' && (await stagedProducts(ctx, id)) > 0;
  const again: Partial<Run> =
    run.status === 'applying' || staged ? {} : { fresh: 0, changed: 0, unchanged: 0, invalid: 0, vanished: 0, done: 0, checkpoint: 0 };
  await changeRun(ctx, id, { token, workingSince: run.workingSince ?? ctx.now, ...again });
  return { run: { ...run, ...again, token }, read: !staged };
}

async function noteFailure(ctx: Ctx, id: string): Promise<boolean> {
  const run = await lockRun(ctx, id);
  if (!run || !['receiving', 'checking', 'applying'].includes(run.status)) return true;
  await changeRun(ctx, id, { failures: run.failures + 1 });
  if (run.failures + 1 < mostFailures) return false;
  await finish(ctx, run, { status: 'failed', problem: { code: 'IMPORT_BROKEN', data: {} } });
  return true;
}

async function work(door: Door, id: string): Promise<void> {
  const token = newSecret();
  try {
    const taken = await door.transaction((ctx) => takeUp(ctx, id, token));
    if (!taken) return;
    const directory = taken.read
      ? await readImport({ door, run: taken.run, token })
      : await door.transaction((ctx) => readDirectory(ctx, taken.run.merchantId));
    if (directory) await applyImport({ door, run: taken.run, token }, directory);
  } catch (error) {
    if (error instanceof NotOurs) return;
    if (!(await door.transaction((ctx) => noteFailure(ctx, id)))) throw error;
  }
}

export const jobs: Job[] = [
  { name: 'imports.work', run: (door, payload) => work(door, String(payload.id)), leaseSeconds: 600, tries: mostFailures + 1 },
  { name: 'imports.fetch', run: (door, payload) => fetchFeed(door, String(payload.id)), leaseSeconds: 600, tries: 3 },
  { name: 'imports.feeds', everyMinutes: 5, run: (door) => door.transaction(fetchDueFeeds) },
];
