import { sql } from 'kysely';
import * as catalog from '#catalog';
import * as moderation from '#moderation';
import { type Ctx, asSystem } from '#platform/ctx';
import type { ProductDraft } from '../rules/draft.ts';
import { saveDrafts } from './save-drafts.ts';

export type Earlier = { productId: string; draft: ProductDraft; status: string };

/** Undoes an import: products that it made are archived (a later file brings them back), changed ones get their earlier content. */
export async function takeBack(ctx: Ctx, merchantId: string, what: { archive: readonly string[]; restore: readonly Earlier[] }): Promise<void> {
  await asSystem(ctx, async (system) => {
    await moderation.withdraw(system, [...what.archive, ...what.restore.map((one) => one.productId)]);
    await archive(system, merchantId, what.archive);
    await sql`update intake.products set pending = null where merchant_id = ${merchantId} and id = any (${what.restore.map((one) => one.productId)}) and pending is not null`.execute(
      system.tx,
    );
    const wasDraft = (one: Earlier) => one.status === 'draft' || one.status === 'revision';
    for (const submit of [false, true]) {
      const part = what.restore.filter((one) => wasDraft(one) !== submit);
      for (let from = 0; from < part.length; from += 500)
        await saveDrafts(
          system,
          merchantId,
          part.slice(from, from + 500).map(({ productId, draft }) => ({ productId, draft })),
          { submit },
        );
    }
  });
}

async function archive(ctx: Ctx, merchantId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update intake.products set status = 'archived', pending = null, draft_hash = '', published_hash = null, changed_at = ${ctx.now}
    where merchant_id = ${merchantId} and id = any (${[...ids].sort()})`.execute(ctx.tx);
  await catalog.deactivate(ctx, ids);
}
