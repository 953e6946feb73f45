import * as history from '#history';
import * as intake from '#intake';
import { refuse } from '#kernel/refusal';
import * as offers from '#offers';
import type { Ctx } from '#platform/ctx';
import { asSystem } from '#platform/ctx';
import * as stock from '#stock';
import { forgetOffers, overtaken } from '../tables/offers.ts';
import { touchedBy } from '../tables/products.ts';
import { changeRun, lockLane } from '../tables/runs.ts';
import { ownImport } from './answer.ts';
import { tellProgress } from './steps.ts';

/**
 * Takes a whole import back while nothing of it was ordered and no newer file has spoken of its goods: what it made is archived,
 * what it changed gets its earlier content.
 */
export async function undoImport(ctx: Ctx, id: string): Promise<void> {
  const run = await ownImport(ctx, id);
  if (run.status !== 'done' && !(run.status === 'held' && run.checkpoint > 0)) throw refuse('IMPORT_STATUS', { status: run.status });
  await lockLane(ctx, run.merchantId);
  const touched = await touchedBy(ctx, id);
  const own = await offers.ofProducts(
    ctx,
    touched.map((product) => product.productId),
  );
  if (
    await overtaken(
      ctx,
      run,
      own.map((offer) => offer.sku),
    )
  )
    throw refuse('IMPORT_NEWER');
  const made = new Set(touched.filter((product) => product.outcome === 'new').map((product) => product.productId));
  const sold = await asSystem(ctx, (system) =>
    stock.taken(
      system,
      own.filter((offer) => made.has(offer.productId)).map((offer) => offer.id),
    ),
  );
  if (sold.length > 0) throw refuse('IMPORT_SOLD', { offers: sold.length });
  const restore = touched.flatMap(({ productId, before }) => (before ? [{ productId, ...before }] : []));
  await intake.takeBack({ ...ctx, source: 'file' }, run.merchantId, { archive: [...made], restore });
  await forgetOffers(ctx, id);
  await changeRun(ctx, id, { status: 'undone', held: null, finishedAt: ctx.now });
  await history.record(ctx, {
    subjectKind: 'import',
    subjectId: id,
    merchantId: run.merchantId,
    action: 'imports.undone',
    after: { archived: made.size, restored: restore.length },
  });
  await tellProgress(ctx, id);
}
