import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

export type KnownSku = { sku: string; productId: string; variantId: string };
export type KnownProduct = {
  id: string;
  status: 'draft' | 'waiting' | 'revision' | 'published' | 'deactivated' | 'rejected' | 'archived';
  draftHash: string;
  contentHash: string;
  publishedHash: string | null;
  importId: string | null;
  version: number;
};

export async function knownSkus(ctx: Ctx, merchantId: string, skus: readonly string[]): Promise<Map<string, KnownSku>> {
  const { rows } =
    await sql<KnownSku>`select sku, product_id as "productId", variant_id as "variantId" from intake.skus where merchant_id = ${merchantId} and sku = any (${skus})`.execute(
      ctx.tx,
    );
  return new Map(rows.map((row) => [row.sku, row]));
}

/** Locked in id order: two imports of one merchant cannot cross. */
export async function knownProducts(ctx: Ctx, merchantId: string, ids: readonly string[]): Promise<Map<string, KnownProduct>> {
  const { rows } =
    await sql<KnownProduct>`select id, status, draft_hash as "draftHash", content_hash as "contentHash", published_hash as "publishedHash", import_id as "importId", version
    from intake.products where merchant_id = ${merchantId} and id = any (${ids}) order by id for update`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, row]));
}
