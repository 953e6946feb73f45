import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

/** Merchants are numbered without gaps: the counter is part of the transaction. */
export async function nextNumber(ctx: Ctx): Promise<number> {
  return (await sql<{ last: number }>`update merchants.numbers set last = last + 1 returning last`.execute(ctx.tx)).rows[0]!.last;
}
