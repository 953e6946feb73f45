import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import type { ProductContent } from '../content.ts';

export type Match = { productId: string; variants: ReadonlyMap<string, string> };
type Candidate = { gtin: string; variantId: string; productId: string };

/**
 * Finds, for versions about to be published the first time, the published product of another merchant that has the same GTINs.
 * All GTINs must lead to one product: anything less certain stays a product of its own.
 */
export async function matchPublished(
  ctx: Ctx,
  versions: readonly { productId: string; merchantId: string; content: ProductContent }[],
): Promise<Map<string, Match>> {
  const gtins = versions.flatMap((version) => version.content.variants.flatMap((variant) => (variant.gtin ? [variant.gtin] : [])));
  const matches = new Map<string, Match>();
  if (gtins.length === 0) return matches;
  const { rows } = await sql<Candidate & { merchantId: string }>`
    select v.gtin, v.id as "variantId", v.product_id as "productId", v.merchant_id as "merchantId"
    from catalog.variants v join catalog.products p on p.id = v.product_id
    where v.gtin = any (${gtins}) and p.status = 'published'`.execute(ctx.tx);
  const { rows: known } = await sql<{
    id: string;
  }>`select id from catalog.products where id = any (${versions.map((version) => version.productId)}) and status <> 'merged'`.execute(ctx.tx);
  const already = new Set(known.map((row) => row.id));
  for (const version of versions) {
    if (already.has(version.productId)) continue;
    const match = matchOne(
      version.content,
      rows.filter((row) => row.merchantId !== version.merchantId),
    );
    if (match) matches.set(version.productId, match);
  }
  return matches;
}

function matchOne(content: ProductContent, candidates: readonly Candidate[]): Match | undefined {
  const variants = new Map<string, string>();
  const masters = new Set<string>();
  for (const variant of content.variants) {
    const found = candidates.filter((candidate) => candidate.gtin === variant.gtin);
    if (found.length !== 1) return undefined;
    variants.set(variant.id, found[0]!.variantId);
    masters.add(found[0]!.productId);
  }
  return masters.size === 1 ? { productId: [...masters][0]!, variants } : undefined;
}
