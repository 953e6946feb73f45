import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import * as catalog from '#catalog';
import * as history from '#history';
import { type Ctx, asSystem, merchantOf } from '#platform/ctx';
import { markPublished } from './submit.ts';

/** Hides the merchant's own product from the shop at once. Refuses what is not in the shop (STATUS_REFUSED). */
export async function deactivateProduct(ctx: Ctx, productId: string): Promise<void> {
  const { numAffectedRows } =
    await sql`update intake.products set status = 'deactivated', pending = null, changed_at = ${ctx.now} where id = ${productId} and merchant_id = ${merchantOf(ctx)} and status = 'published'`.execute(
      ctx.tx,
    );
  if (numAffectedRows === 0n) throw refuse('STATUS_REFUSED');
  await asSystem(ctx, (system) => catalog.deactivate(system, [productId]));
  await history.record(ctx, { subjectKind: 'product', subjectId: productId, merchantId: merchantOf(ctx), action: 'products.deactivated' });
}

/** Shows a hidden product again as it was approved; changed content goes to moderation first, by `submit`. */
export async function reactivateProduct(ctx: Ctx, productId: string): Promise<void> {
  const { rows } = await sql<{ versionId: string }>`select version_id as "versionId" from intake.products
    where id = ${productId} and merchant_id = ${merchantOf(ctx)} and status = 'deactivated' and published_hash = content_hash for update`.execute(ctx.tx);
  if (!rows[0]) throw refuse('STATUS_REFUSED');
  await asSystem(ctx, async (system) => {
    await catalog.publish(system, [rows[0]!.versionId]);
    await markPublished(system, [productId]);
  });
  await history.record(ctx, { subjectKind: 'product', subjectId: productId, merchantId: merchantOf(ctx), action: 'products.reactivated' });
}
