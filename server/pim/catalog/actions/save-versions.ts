import { sql } from 'kysely';
import { jsonText } from '#kernel/json-text';
import { newId } from '#kernel/ids';
import { type Ctx, actorName } from '#platform/ctx';
import type { ProductContent } from '../content.ts';

export type NewVersion = { productId: string; merchantId: string; content: ProductContent; contentHash: string };

/** Keeps states of content for ever, many at once; returns the versions' ids in the order given. */
export async function saveVersions(ctx: Ctx, versions: readonly NewVersion[]): Promise<string[]> {
  const ids = versions.map(() => newId('ver'));
  if (versions.length === 0) return ids;
  const rows = versions.map((version, at) => ({
    id: ids[at],
    product: version.productId,
    merchant: version.merchantId,
    content: version.content,
    hash: version.contentHash,
  }));
  await sql`insert into catalog.versions (id, product_id, merchant_id, content, content_hash, author, source, at)
    select v.id, v.product, v.merchant, v.content, v.hash, ${actorName(ctx.actor)}, ${ctx.source}, ${ctx.now}
    from jsonb_to_recordset(${jsonText(rows)}::jsonb) as v (id text, product text, merchant text, content jsonb, hash text)`.execute(ctx.tx);
  return ids;
}
