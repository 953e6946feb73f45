import type { Ctx } from '#platform/ctx';
import { decideCategories } from '../rules/decide-categories.ts';
import { judgeDrop } from '../rules/findings-of-file.ts';
import type { rowCollector } from '../rules/collect-rows.ts';
import type { Directory } from '../queries/knowledge.ts';
import { measureDrop } from '../tables/offers.ts';
import { type Run, changeRun } from '../tables/runs.ts';
import { waitForPerson } from './steps.ts';

export type ReadFacts = { rows: number; rejected: number; skipped: Record<string, number>; notes: { code: string; count?: number; value?: string }[] };

/** Notes what was read, decides categories once each, and stops a file that looks wrong. Returns whether it may go on. */
export async function finishReading(
  ctx: Ctx,
  run: Run,
  facts: ReadFacts,
  { collected, directory }: { collected: ReturnType<typeof rowCollector>; directory: Directory },
): Promise<boolean> {
  const drop = await measureDrop(ctx, run);
  const decisions = decideCategories(collected.categories(), directory.rememberedCategories, directory.categoryIndex);
  decisions.sort((a, b) => Number(a.code !== null) - Number(b.code !== null) || b.rows - a.rows);
  const change: Partial<Run> = {
    total: facts.rows,
    invalid: run.checkpoint > 0 ? run.invalid : facts.rejected,
    vanished: drop.vanished,
    products: collected.products(),
    skipped: facts.skipped,
    notes: facts.notes,
    categories: decisions.slice(0, 2000),
    attributes: collected.attributes(),
    optionValues: collected.values(),
    held: null,
    failures: 0,
  };
  const held = run.confirmed ? null : judgeDrop(drop, run.complete);
  if (held && run.mode === 'apply') {
    await waitForPerson(ctx, run, { ...change, held, status: 'held' });
    return false;
  }
  await changeRun(ctx, run.id, { ...change, held, ...(run.checkpoint > 0 ? {} : { done: 0, stepAt: ctx.now }) });
  return true;
}
