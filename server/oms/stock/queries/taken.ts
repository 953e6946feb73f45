import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

/** Which of these offers have units ordered or sold: what they belong to can no longer be undone. */
export async function taken(ctx: Ctx, offerIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select distinct offer_id as id from stock.reservations where offer_id = any (${offerIds}) and state <> 'released'`.execute(ctx.tx);
  return rows.map((row) => row.id);
}
