import { setImmediate as breathe } from 'node:timers/promises';
import * as intake from '#intake';
import * as offers from '#offers';
import type { Ctx } from '#platform/ctx';
import type { Door } from '#platform/jobs';
import { applyChunk, ownRun } from '../actions/apply-chunk.ts';
import { previewChunk } from '../actions/preview-chunk.ts';
import { finish, takeLane, tellProgress, waitForPerson } from '../actions/steps.ts';
import { type Directory, knowledgeOf } from '../queries/knowledge.ts';
import { type ChunkItem, draftsOf } from '../rules/chunk.ts';
import type { Knowledge } from '../rules/to-draft.ts';
import { markVanished, vanishedSkus } from '../tables/offers.ts';
import type { Run } from '../tables/runs.ts';
import { type StagedRow, stagedFrom } from '../tables/staged.ts';
import { ticker } from './ticker.ts';

type Work = { door: Door; run: Run; token: string };
type Ready = { items: ChunkItem[]; from: number; next: number };

const chunkRows = 500;
/** Drafts made without a pause: the process answers others in between. */
const atOnce = 50;

/** Applies what was staged, chunk by chunk from the checkpoint; or only counts it, when a preview is wanted. */
export async function applyImport(work: Work, directory: Directory): Promise<void> {
  const { door, run, token } = work;
  const started = await door.transaction(async (ctx) => {
    const own = await ownRun(ctx, run.id, token);
    if (own.status === 'applying') return own;
    if (own.mode === 'preview') return own;
    return (await takeLane(ctx, own)) ? { ...own, status: 'applying' as const } : undefined;
  });
  if (!started) return;
  const preview = started.status !== 'applying';
  await eachChunk(work, started, directory, preview ? previewChunk : applyChunk);
  await door.transaction(async (ctx) => {
    const own = await ownRun(ctx, run.id, token);
    if (preview) await waitForPerson(ctx, own, { status: 'ready' });
    else await finish(ctx, own, { status: 'done', vanished: await switchOffVanished(ctx, own) });
  });
}

async function eachChunk({ door, run, token }: Work, started: Run, directory: Directory, act: typeof applyChunk): Promise<void> {
  const knowledge = knowledgeOf(directory, started.categories);
  const due = ticker();
  const prepare = async (from: number): Promise<Ready | undefined> => {
    const staged = await door.transaction((ctx) => stagedFrom(ctx, run.id, from, chunkRows));
    if (staged.length === 0) return undefined;
    const items = await makeDrafts(staged, knowledge);
    return { items: act === applyChunk ? await prepared(door, run, items) : items, from, next: staged.at(-1)!.product + 1 };
  };
  let ready = await prepare(started.checkpoint);
  while (ready) {
    const { items, from, next }: Ready = ready;
    door.signal.throwIfAborted();
    // The next chunk is made while the database writes this one.
    const following = prepare(next);
    following.catch(() => undefined);
    await door.transaction(async (ctx) => {
      await act(ctx, run.id, token, { items, from, next });
      if (due()) await tellProgress(ctx, run.id);
    });
    ready = await following;
  }
}

async function prepared(door: Door, run: Run, items: readonly ChunkItem[]): Promise<ChunkItem[]> {
  const drafts = await door.transaction((ctx) =>
    intake.prepareDrafts(
      { ...ctx, source: 'file' },
      run.merchantId,
      items.map(({ draft }) => draft),
    ),
  );
  return items.map((item, at) => ({ ...item, prepared: drafts[at]! }));
}

async function makeDrafts(staged: readonly StagedRow[], knowledge: Knowledge): Promise<ChunkItem[]> {
  const items: ChunkItem[] = [];
  for (let from = 0; from < staged.length;) {
    let to = Math.min(from + atOnce, staged.length);
    while (to < staged.length && staged[to]!.product === staged[to - 1]!.product) to += 1;
    items.push(...draftsOf(staged.slice(from, to), knowledge));
    from = to;
    await breathe();
  }
  return items;
}

/** Offers that a complete price list no longer names are not for sale; a list that is not complete tells nothing of the others. */
async function switchOffVanished(ctx: Ctx, run: Run): Promise<number> {
  if (!run.complete) return run.vanished;
  const skus = await vanishedSkus(ctx, run);
  for (let from = 0; from < skus.length; from += 1000) {
    const part = skus.slice(from, from + 1000);
    await offers.setActive(ctx, run.merchantId, part, false);
    await markVanished(ctx, run, part);
  }
  return skus.length;
}
