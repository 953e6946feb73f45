import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

/** Products whose pages show one of these pictures, waiting ones included. */
export async function productsShowing(ctx: Ctx, mediaIds: readonly string[]): Promise<string[]> {
  return (await sql<{ id: string }>`select product_id as id from search.pages where media_ids && ${mediaIds}::text[]`.execute(ctx.tx)).rows.map(
    (row) => row.id,
  );
}

/** Products on whose pages this merchant stands. */
export async function productsOf(ctx: Ctx, merchantId: string): Promise<string[]> {
  return (await sql<{ id: string }>`select product_id as id from search.docs where ${[merchantId]}::text[] <@ merchants`.execute(ctx.tx)).rows.map(
    (row) => row.id,
  );
}

/** Every product that the read model knows, by pages of ids. */
export async function knownProducts(ctx: Ctx, after: string, limit: number): Promise<string[]> {
  return (
    await sql<{ id: string }>`select product_id as id from search.turns where product_id > ${after} order by product_id limit ${limit}`.execute(ctx.tx)
  ).rows.map((row) => row.id);
}
