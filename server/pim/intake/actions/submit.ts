import { sql } from 'kysely';
import * as catalog from '#catalog';
import * as moderation from '#moderation';
import type { Ctx } from '#platform/ctx';
import type { ProductDraft } from '../rules/draft.ts';
import { draftDifference } from '../rules/draft-difference.ts';
import type { ProductStatus } from '../tables/products.ts';
import { toContent } from './to-content.ts';

type Candidate = {
  id: string;
  merchantId: string;
  status: ProductStatus;
  draft: ProductDraft;
  contentHash: string;
  findings: moderation.Finding[];
  name: string;
};

export type Kept = Pick<Candidate, 'draft' | 'findings'>;

/**
 * Hands products over to moderation: those without blocking findings whose content is not what was judged last. Keeps the version,
 * opens the case, and moves the working copy; a trusted merchant's goods are published at once. Returns the status after, by id.
 * `kept`: drafts that the caller has just saved are not read again.
 */
export async function submitProducts(ctx: Ctx, productIds: readonly string[], kept?: ReadonlyMap<string, Kept>): Promise<Map<string, ProductStatus>> {
  if (productIds.length === 0) return new Map();
  const { rows: found } = await sql<Candidate>`
    select id, merchant_id as "merchantId", status, ${kept ? sql`null as draft, null as findings` : sql`draft, findings`}, content_hash as "contentHash", name from intake.products
    where id = any (${[...productIds].sort()}) and not blocked and status in ('draft', 'revision', 'published', 'deactivated', 'waiting')
      and content_hash is distinct from published_hash
    order by id for update`.execute(ctx.tx);
  const rows = kept ? found.map((row) => ({ ...row, ...kept.get(row.id)! })) : found;
  if (rows.length === 0) return new Map();
  const variantIds = await variantsOf(
    ctx,
    rows.map((row) => row.id),
  );
  const contents = rows.map((row) => toContent(row.draft, variantIds.get(row.id)!));
  const versionIds = await catalog.saveVersions(
    ctx,
    rows.map((row, at) => ({ productId: row.id, merchantId: row.merchantId, content: contents[at]!, contentHash: row.contentHash })),
  );
  const live = await catalog.liveContents(
    ctx,
    rows.map((row) => row.id),
  );
  const opened = await moderation.open(
    ctx,
    rows.map((row, at) => ({
      merchantId: row.merchantId,
      productId: row.id,
      versionId: versionIds[at]!,
      kind: live.has(row.id) ? ('change' as const) : ('new' as const),
      name: row.draft.name,
      brand: row.draft.brand ?? '',
      categoryCode: row.draft.categoryCode!,
      mediaId: contents[at]!.media[0]?.id ?? null,
      priceMinor: row.draft.variants[0]?.price?.amount ?? null,
      currency: row.draft.variants[0]?.price?.currency ?? null,
      findings: row.findings,
      difference: live.has(row.id)
        ? draftDifference(asDraft(live.get(row.id)!, row.draft), row.draft).filter((change) => !/^variants\[.*\.(price|oldPrice|stock)$/.test(change.field))
        : [],
    })),
  );
  return settle(ctx, rows, versionIds, new Set(opened.filter((one) => one.published).map((one) => one.productId)));
}

async function settle(
  ctx: Ctx,
  rows: readonly Candidate[],
  versionIds: readonly string[],
  published: ReadonlySet<string>,
): Promise<Map<string, ProductStatus>> {
  await sql`update intake.products p set version_id = v.version, changed_at = ${ctx.now},
      status = case when v.published or p.status = 'published' then p.status else 'waiting' end,
      pending = case when v.published then p.pending when p.status = 'published' then 'waiting' end, reasons = '[]'
    from unnest(${rows.map((row) => row.id)}::text[], ${versionIds}::text[], ${rows.map((row) => published.has(row.id))}::bool[]) as v (id, version, published) where p.id = v.id`.execute(
    ctx.tx,
  );
  await markPublished(ctx, [...published]);
  return new Map(rows.map((row) => [row.id, published.has(row.id) || row.status === 'published' ? 'published' : 'waiting']));
}

/** The judged version is in the shop: what was published is what was submitted. */
export async function markPublished(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update intake.products p set status = 'published', pending = null, reasons = '[]', changed_at = ${ctx.now}, published_hash = p.content_hash
    where p.id = any (${[...ids].sort()})`.execute(ctx.tx);
}

async function variantsOf(ctx: Ctx, productIds: readonly string[]): Promise<Map<string, Map<string, string>>> {
  const { rows } = await sql<{
    productId: string;
    sku: string;
    variantId: string;
  }>`select product_id as "productId", sku, variant_id as "variantId" from intake.skus where product_id = any (${productIds})`.execute(ctx.tx);
  const found = new Map(productIds.map((id) => [id, new Map<string, string>()]));
  for (const row of rows) found.get(row.productId)!.set(row.sku, row.variantId);
  return found;
}

/** The live content in a draft's clothes, so that the two can be compared field by field. */
function asDraft(content: catalog.ProductContent, draft: ProductDraft): ProductDraft {
  return {
    ...draft,
    categoryCode: content.categoryCode,
    brand: content.brand,
    article: content.article,
    name: content.name,
    description: content.description,
    attributes: content.attributes,
    media: content.media.map((picture) => ({
      id: picture.id,
      url: null,
      status: 'stored',
      width: null,
      height: null,
      ...(picture.axes ? { axes: picture.axes } : {}),
    })),
  };
}
