import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

export type Level = { offerId: string; available: number; reserved: number; tracked: boolean };

/** Counters by offer; an offer that was never counted has none to sell. */
export async function levels(ctx: Ctx, offerIds: readonly string[]): Promise<Map<string, Level>> {
  const { rows } = await sql<Level>`select offer_id as "offerId", available, reserved, tracked from stock.levels where offer_id = any (${offerIds})`.execute(
    ctx.tx,
  );
  return new Map(rows.map((row) => [row.offerId, row]));
}
