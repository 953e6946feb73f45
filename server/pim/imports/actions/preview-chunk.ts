import { inLanguage } from '#kernel/language';
import * as intake from '#intake';
import * as moderation from '#moderation';
import type { Ctx } from '#platform/ctx';
import { type ChunkItem, findingProblems } from '../rules/chunk.ts';
import { newerSkus } from '../tables/offers.ts';
import { keepProblems } from '../tables/problems.ts';
import { changeRun } from '../tables/runs.ts';
import { type Chunk, ownRun } from './apply-chunk.ts';

/** Counts what a chunk would do and checks it; nothing of the catalogue is touched. */
export async function previewChunk(ctx: Ctx, id: string, token: string, chunk: Chunk): Promise<number> {
  const run = await ownRun(ctx, id, token);
  const skus = chunk.items.flatMap(({ draft }) => draft.variants.map((variant) => variant.sku));
  const newer = await newerSkus(ctx, run, skus);
  const known = await intake.knownSkus(ctx, run.merchantId, skus);
  const own = await intake.ownProducts(ctx, run.merchantId, [...new Set([...known.values()].map((sku) => sku.productId))]);
  const hashes = new Map(own.filter((product) => product.status !== 'archived').map((product) => [product.id, intake.draftHash(product.draft)]));
  const fates = chunk.items.map(({ draft }) => fateOf(draft, { newer, known, hashes }));
  const checker = await intake.makeChecker(ctx);
  const problems = chunk.items.flatMap((item) =>
    findingProblems(item, inLanguage(item.draft.name, 'uk'), moderation.checkProduct(item.draft, checker.contextFor(item.draft.categoryCode))),
  );
  await keepProblems(ctx, run, problems, 1000);
  const rows = chunk.items.reduce((sum, item) => sum + item.rows.length, 0);
  const count = (fate: string) => chunk.items.reduce((sum, item: ChunkItem, at) => sum + (fates[at] === fate ? item.rows.length : 0), 0);
  await changeRun(ctx, id, {
    done: run.done + rows,
    fresh: run.fresh + count('new'),
    changed: run.changed + count('changed'),
    unchanged: run.unchanged + count('unchanged'),
  });
  return rows;
}

type Known = { newer: ReadonlySet<string>; known: ReadonlyMap<string, intake.KnownSku>; hashes: ReadonlyMap<string, string> };

function fateOf(draft: intake.ProductDraft, { newer, known, hashes }: Known): 'new' | 'changed' | 'unchanged' {
  const skus = draft.variants.map((variant) => variant.sku);
  if (skus.some((sku) => newer.has(sku))) return 'unchanged';
  const productId = skus.map((sku) => known.get(sku)?.productId).find(Boolean);
  const hash = productId ? hashes.get(productId) : undefined;
  return hash === undefined ? 'new' : hash === intake.draftHash(draft) ? 'unchanged' : 'changed';
}
