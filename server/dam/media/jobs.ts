import { Refusal } from '#kernel/refusal';
import type { Door, OutsideJob } from '#platform/jobs';
import { fetchOutside, OutsideRefused } from '#platform/outbound';
import * as settings from '#settings';
import { claimDue, type Claimed, dueHosts, type Fetched, recordFetched, releaseClaims } from './actions/fetch-host.ts';
import { enqueueHosts } from './actions/fetch-later.ts';
import { takePicture } from './actions/keep-picture.ts';
import { maxUploadBytes } from './contract.ts';
import { media } from './installation.ts';
import { mediaSetting } from './settings.ts';

const batch = 25;
const connections = 4;
/** No new picture is started after this: a slow host must not hold a lane of the worker for long. */
const budgetMs = 40_000;

/** When each host may be asked next, over all jobs of this process. */
const nextSlot = new Map<string, number>();

async function waitForTurn(host: string, pauseMs: number): Promise<void> {
  const now = performance.now();
  const turn = Math.max(now, nextSlot.get(host) ?? 0);
  nextSlot.set(host, turn + pauseMs);
  if (turn > now) await new Promise((resolve) => setTimeout(resolve, turn - now));
}

async function fetchOne(claimed: Claimed): Promise<Fetched> {
  try {
    const answer = await fetchOutside(claimed.url, {
      maxBytes: maxUploadBytes,
      allowHosts: media().allowHosts,
      accept: ['image/*', 'application/octet-stream', 'binary/octet-stream'],
    });
    return { ...claimed, taken: await takePicture(answer.body) };
  } catch (error) {
    if (error instanceof Refusal || error instanceof OutsideRefused) return { ...claimed, problem: error.code };
    throw error;
  }
}

async function fetchBatch(
  host: string,
  claimed: Claimed[],
  options: { pauseMs: number; signal: AbortSignal },
): Promise<{ fetched: Fetched[]; left: Claimed[] }> {
  const started = performance.now();
  const left = [...claimed];
  const fetched: Fetched[] = [];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      await waitForTurn(host, options.pauseMs);
      if (options.signal.aborted || performance.now() - started > budgetMs) {
        left.push(next);
        return;
      }
      fetched.push(await fetchOne(next));
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return { fetched, left };
}

async function fetchHost(door: Door, host: string): Promise<void> {
  const { claimed, setting } = await door.transaction(async (ctx) => ({
    claimed: await claimDue(ctx, host, batch),
    setting: await settings.get(ctx, mediaSetting),
  }));
  if (claimed.length === 0) return;
  // Strangers are asked politely; hosts that the house itself allowed are its own.
  const pauseMs = media().allowHosts.includes(host) ? 0 : 1000 / setting.requestsPerSecond;
  const { fetched, left } = await fetchBatch(host, claimed, { pauseMs, signal: door.signal });
  await door.transaction(async (ctx) => {
    await releaseClaims(ctx, left);
    await recordFetched(ctx, host, fetched);
  });
}

export const jobs: OutsideJob[] = [
  { name: 'media.fetch', leaseSeconds: 180, run: (door, payload) => fetchHost(door, String(payload.host)) },
  { name: 'media.retry', everyMinutes: 1, run: (door) => door.transaction(async (ctx) => enqueueHosts(ctx, await dueHosts(ctx))) },
];
