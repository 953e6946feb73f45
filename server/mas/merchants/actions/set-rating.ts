import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

/** What the rating room computed, 0 to 100, shown beside the name everywhere. */
export async function setRating(ctx: Ctx, merchantId: string, rating: number | null): Promise<void> {
  await sql`update merchants.merchants set rating = ${rating} where merchant_id = ${merchantId}`.execute(ctx.tx);
}
