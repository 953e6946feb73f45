import { inLanguage } from '#kernel/language';
import * as intake from '#intake';
import * as offers from '#offers';
import type { Ctx } from '#platform/ctx';
import { type ChunkItem, findingProblems } from '../rules/chunk.ts';
import { newerSkus, noteOffers } from '../tables/offers.ts';
import { type Problem, keepProblems } from '../tables/problems.ts';
import { keepTouched } from '../tables/products.ts';
import { type Run, changeRun, lockRun } from '../tables/runs.ts';

/** Somebody else works on this import now, or it was stopped. */
export class NotOurs extends Error {}

/** The import's row locked, if it is still ours to work on. */
export async function ownRun(ctx: Ctx, id: string, token: string): Promise<Run> {
  const run = await lockRun(ctx, id);
  if (!run || run.token !== token) throw new NotOurs(id);
  return run;
}

export type Chunk = { items: readonly ChunkItem[]; from: number; next: number };

/** Saves one chunk with its checkpoint in one transaction: after a crash it was done wholly or not at all. Returns rows done in it. */
export async function applyChunk(ctx: Ctx, id: string, token: string, chunk: Chunk): Promise<number> {
  const run = await ownRun(ctx, id, token);
  if (run.status !== 'applying' || run.checkpoint !== chunk.from) throw new NotOurs(id);
  const newer = await newerSkus(ctx, run, chunk.items.flatMap(skusOf));
  const items = chunk.items.filter((item) => !skusOf(item).some((sku) => newer.has(sku)));
  const earlier = await earlierProducts(ctx, run, items);
  const saved = await intake.saveDrafts(
    { ...ctx, source: 'file' },
    run.merchantId,
    items.map(({ draft, prepared }) => prepared ?? { draft }),
    { submit: run.submit, importId: run.id },
  );
  const fates = saved.map((one) => (one.skuTaken ? ('invalid' as const) : fateOf(one, earlier.get(one.productId))));
  await keepTouched(
    ctx,
    run,
    saved.flatMap(({ productId }, at) => {
      const fate = fates[at]!;
      return fate === 'new' || fate === 'changed' ? [{ productId, outcome: fate, before: fate === 'changed' ? earlier.get(productId)! : null }] : [];
    }),
  );
  await keepProblems(
    ctx,
    run,
    items.flatMap((item, at) => problemsOf(item, saved[at]!)),
    1000,
  );
  await speakOfOffers(
    ctx,
    run,
    items.filter((_, at) => fates[at] !== 'invalid'),
  );
  const rows = chunk.items.reduce((sum, item) => sum + item.rows.length, 0);
  const count = (fate: string) => items.reduce((sum, item, at) => sum + (fates[at] === fate ? item.rows.length : 0), 0);
  const passed = rows - items.reduce((sum, item) => sum + item.rows.length, 0);
  await changeRun(ctx, id, {
    checkpoint: chunk.next,
    done: run.done + rows,
    fresh: run.fresh + count('new'),
    changed: run.changed + count('changed'),
    unchanged: run.unchanged + count('unchanged') + passed,
    invalid: run.invalid + count('invalid'),
  });
  return rows;
}

const skusOf = ({ draft }: ChunkItem) => draft.variants.map((variant) => variant.sku);

type Earlier = { draft: intake.ProductDraft; status: string };

async function earlierProducts(ctx: Ctx, run: Run, items: readonly ChunkItem[]): Promise<Map<string, Earlier>> {
  const known = await intake.knownSkus(ctx, run.merchantId, items.flatMap(skusOf));
  if (known.size === 0) return new Map();
  const own = await intake.ownProducts(ctx, run.merchantId, [...new Set([...known.values()].map((sku) => sku.productId))]);
  return new Map(own.map(({ id, draft, status }) => [id, { draft, status }]));
}

/** A product that an undone import had made and this one brings back is new. */
function fateOf(saved: intake.SavedDraft, earlier: Earlier | undefined): 'new' | 'changed' | 'unchanged' {
  return saved.outcome === 'changed' && earlier?.status === 'archived' ? 'new' : saved.outcome;
}

function problemsOf(item: ChunkItem, saved: intake.SavedDraft): Problem[] {
  const name = inLanguage(item.draft.name, 'uk');
  if (!saved.skuTaken) return findingProblems(item, name, saved.findings);
  const row = item.rows.find((candidate) => candidate.sku === saved.skuTaken) ?? item.rows[0]!;
  return [
    {
      row: row.row,
      externalId: row.externalId,
      name: name.slice(0, 200),
      field: 'sku',
      code: 'sku_taken',
      severity: 'error',
      value: saved.skuTaken,
      data: null,
    },
  ];
}

async function speakOfOffers(ctx: Ctx, run: Run, items: readonly ChunkItem[]): Promise<void> {
  const spoken = items.flatMap(({ draft }) =>
    draft.variants.flatMap(({ sku, price }) => (price ? [{ sku, priceMinor: price.amount, currency: price.currency }] : [])),
  );
  await offers.setActive(ctx, run.merchantId, await noteOffers(ctx, run, spoken), true);
}
