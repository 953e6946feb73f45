import * as catalog from '#catalog';
import * as merchants from '#merchants';
import type { Door, OutsideJob } from '#platform/jobs';
import { rebuild, rebuildChunk, rebuildMerchants } from './actions/rebuild.ts';
import { foldCounts } from './actions/fold-counts.ts';
import { recountVocabulary } from './actions/recount-vocabulary.ts';
import { knownProducts } from './queries/shown-by.ts';

/** Makes the whole read model anew, 500 products a transaction; returns how many products were looked at. */
export async function rebuildAll(door: Pick<Door, 'transaction'>): Promise<number> {
  let seen = 0;
  const some = async (ids: readonly string[]) => {
    await door.transaction((ctx) => rebuild(ctx, ids));
    seen += ids.length;
  };
  let after: readonly [string, string] | null = null;
  for (;;) {
    const cursor: readonly [string, string] | null = after;
    const page: readonly { id: string; publishedAt: Date }[] = await door.transaction((ctx) =>
      catalog.findProducts(ctx, { status: 'published', after: cursor, limit: rebuildChunk }),
    );
    if (page.length > 0) await some(page.map((line) => line.id));
    const last = page.at(-1);
    if (!last || page.length < rebuildChunk) break;
    after = [last.publishedAt.toISOString(), last.id];
  }
  return seen + (await dropStrangers(door));
}

/** Products that left the shop while nobody listened. */
async function dropStrangers(door: Pick<Door, 'transaction'>): Promise<number> {
  let after = '';
  let gone = 0;
  for (;;) {
    const from = after;
    const ids = await door.transaction((ctx) => knownProducts(ctx, from, rebuildChunk));
    if (ids.length === 0) return gone;
    const missing = await door.transaction(async (ctx) => {
      const shown = new Set((await catalog.productsForShop(ctx, ids)).map((product) => product.id));
      return ids.filter((id) => !shown.has(id));
    });
    if (missing.length > 0) await door.transaction((ctx) => rebuild(ctx, missing));
    gone += missing.length;
    after = ids.at(-1)!;
  }
}

/** Every merchant's card as its room says it now: what a new version keeps of merchants shows without waiting for their next change. */
async function refreshMerchants(door: Pick<Door, 'transaction'>): Promise<void> {
  await door.transaction(async (ctx) => {
    const selling = await merchants.sellingMerchants(ctx);
    await rebuildMerchants(
      ctx,
      selling.map((merchant) => merchant.id),
    );
  });
}

export const jobs: OutsideJob[] = [
  { name: 'search.rebuildAll', run: async (door) => void (await rebuildAll(door)), leaseSeconds: 3600 },
  { name: 'search.refreshMerchants', run: refreshMerchants, everyMinutes: 60, leaseSeconds: 300 },
  { name: 'search.foldCounts', run: (door) => door.transaction(foldCounts), everyMinutes: 1, leaseSeconds: 120 },
  { name: 'search.recountVocabulary', run: (door) => door.transaction(recountVocabulary), everyMinutes: 24 * 60, leaseSeconds: 600 },
];
