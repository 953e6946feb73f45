import { sql } from 'kysely';
import { jsonText } from '#kernel/json-text';
import type { ProductDraft } from '#intake';
import type { Ctx } from '#platform/ctx';

export type TouchedProduct = { productId: string; outcome: 'new' | 'changed'; before: { draft: ProductDraft; status: string } | null };

/** The first state is the one to go back to: a second pass of the same import keeps it. */
export async function keepTouched(ctx: Ctx, run: { id: string; merchantId: string }, products: readonly TouchedProduct[]): Promise<void> {
  if (products.length === 0) return;
  await sql`insert into imports.products (import_id, merchant_id, product_id, outcome, before)
    select ${run.id}, ${run.merchantId}, p."productId", p.outcome, p.before from jsonb_to_recordset(${jsonText(products)}::jsonb) as p ("productId" text, outcome text, before jsonb)
    on conflict (import_id, product_id) do nothing`.execute(ctx.tx);
}

export async function touchedBy(ctx: Ctx, importId: string): Promise<TouchedProduct[]> {
  return (
    await sql<TouchedProduct>`select product_id as "productId", outcome, before from imports.products where import_id = ${importId} order by product_id`.execute(
      ctx.tx,
    )
  ).rows;
}
