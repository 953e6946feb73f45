import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

/** Merchants that a person means by an id, a number, an e-mail or the whole name. */
export async function byWord(ctx: Ctx, word: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select merchant_id as id, name from merchants.merchants
    where merchant_id = ${word} or number::text = ${word} or lower(email) = lower(${word}) or lower(name) = lower(${word}) order by number limit 10`.execute(
    ctx.tx,
  );
  return rows;
}
