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
  const contents = versions.map((version) => jsonText(version.content)).join('\n');
  await sql`insert into catalog.versions (id, product_id, merchant_id, content, content_hash, author, source, at)
    select v.id, v.product, v.merchant, v.content::jsonb, v.hash, ${actorName(ctx.actor)}, ${ctx.source}, ${ctx.now}
    from unnest(${ids}::text[], ${versions.map((version) => version.productId)}::text[], ${versions.map((version) => version.merchantId)}::text[],
      string_to_array(${contents}, e'\\n'), ${versions.map((version) => version.contentHash)}::text[]) as v (id, product, merchant, content, hash)`.execute(
    ctx.tx,
  );
  return ids;
}
