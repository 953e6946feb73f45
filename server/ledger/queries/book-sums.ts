import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

/** The sum of the whole book by currency. Anything but zero is an alarm. */
export async function bookSums(ctx: Ctx): Promise<{ currency: string; sumMinor: number }[]> {
  const { rows } = await sql<{
    currency: string;
    sumMinor: number;
  }>`select currency, sum(amount_minor)::bigint as "sumMinor" from ledger.legs group by currency order by currency`.execute(ctx.tx);
  return rows;
}
