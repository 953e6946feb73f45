import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { announceOffers } from './announce.ts';

/** Lets a merchant's offers be sold or not; returns how many it changed. */
export async function setActive(ctx: Ctx, merchantId: string, skus: readonly string[], active: boolean): Promise<number> {
  if (skus.length === 0) return 0;
  const { rows } = await sql<{ id: string }>`update offers.offers set active = ${active}, changed_at = ${ctx.now}
    where merchant_id = ${merchantId} and sku = any (${skus}) and active <> ${active} returning id`.execute(ctx.tx);
  await announceOffers(
    ctx,
    rows.map((row) => row.id),
  );
  return rows.length;
}
