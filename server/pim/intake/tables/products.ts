import { sql } from 'kysely';
import { jsonText } from '#kernel/json-text';
import type { Finding } from '#moderation';
import type { Ctx } from '#platform/ctx';
import type { ProductDraft } from '../rules/draft.ts';

export type ProductStatus = 'draft' | 'waiting' | 'revision' | 'published' | 'deactivated' | 'rejected' | 'archived';
export type ProductRow = {
  id: string;
  merchantId: string;
  status: ProductStatus;
  draft: ProductDraft;
  draftHash: string;
  contentHash: string;
  name: string;
  brand: string | null;
  article: string | null;
  categoryCode: string | null;
  skus: string[];
  mediaId: string | null;
  findings: Finding[];
  findingCodes: string[];
  blocked: boolean;
  source: string;
  importId: string | null;
};

export async function saveProducts(ctx: Ctx, rows: readonly ProductRow[]): Promise<void> {
  if (rows.length === 0) return;
  // JSON has no line ends of its own: drafts as lines of one text cost half of what they cost inside the other JSON.
  const drafts = rows.map((row) => jsonText(row.draft)).join('\n');
  const facts = rows.map(({ draft: _draft, ...row }) => row);
  await sql`insert into intake.products as p (id, merchant_id, status, draft, draft_hash, content_hash, name, brand, article, category_code, skus, media_id, findings, finding_codes, blocked,
      source, import_id, created_at, changed_at)
    select r.id, r."merchantId", r.status, r.draft::jsonb, r."draftHash", r."contentHash", r.name, r.brand, r.article, r."categoryCode", r.skus, r."mediaId", r.findings, r."findingCodes", r.blocked,
      r.source, r."importId", ${ctx.now}, ${ctx.now}
    from rows from (
      jsonb_to_recordset(${jsonText(facts)}::jsonb) as (id text, "merchantId" text, status text, "draftHash" text, "contentHash" text, name text, brand text, article text,
        "categoryCode" text, skus text[], "mediaId" text, findings jsonb, "findingCodes" text[], blocked bool, source text, "importId" text),
      unnest(string_to_array(${drafts}, e'\\n'))) as r (id, "merchantId", status, "draftHash", "contentHash", name, brand, article, "categoryCode", skus, "mediaId", findings,
        "findingCodes", blocked, source, "importId", draft)
    on conflict (id) do update set status = excluded.status, draft = excluded.draft, draft_hash = excluded.draft_hash, content_hash = excluded.content_hash, name = excluded.name,
      brand = excluded.brand, article = excluded.article, category_code = excluded.category_code, skus = excluded.skus, media_id = excluded.media_id, findings = excluded.findings,
      finding_codes = excluded.finding_codes, blocked = excluded.blocked, source = excluded.source, import_id = excluded.import_id, changed_at = excluded.changed_at, version = p.version + 1`.execute(
    ctx.tx,
  );
}

export type SkuRow = { merchantId: string; productId: string; skus: readonly string[]; variantIds: readonly string[] };

/** As PostgreSQL says it: the transaction begins anew and then sees what was too new for it. */
const tooNew = (sku: string) => Object.assign(new Error(`another product took ${sku} meanwhile`), { code: '40001' });

/** Numbers that left a product stay its own: they may come back. A number that another product took meanwhile repeats the transaction. */
export async function saveSkus(ctx: Ctx, rows: readonly SkuRow[]): Promise<void> {
  const flat = rows.flatMap((row) => row.skus.map((sku, at) => ({ merchant: row.merchantId, sku, product: row.productId, variant: row.variantIds[at]! })));
  if (flat.length === 0) return;
  const wanted = sql`unnest(${flat.map((r) => r.merchant)}::text[], ${flat.map((r) => r.sku)}::text[], ${flat.map((r) => r.product)}::text[], ${flat.map((r) => r.variant)}::text[])`;
  const saved = await sql`insert into intake.skus (merchant_id, sku, product_id, variant_id)
    select * from ${wanted} on conflict (merchant_id, sku) do nothing`.execute(ctx.tx);
  if (Number(saved.numAffectedRows) === flat.length) return;
  const { rows: taken } = await sql<{ sku: string }>`
    select s.sku from ${wanted} as w (merchant_id, sku, product_id, variant_id) join intake.skus s using (merchant_id, sku)
    where s.product_id <> w.product_id and s.product_id <> all (${rows.map((row) => row.productId)}) limit 1`.execute(ctx.tx);
  if (taken[0]) throw tooNew(taken[0].sku);
}

export type MoveTo = { status?: ProductStatus; pending?: 'waiting' | 'revision' | null; reasons?: readonly unknown[] };

/** Moves products to a status together; `pending` tells of a newer version beside the published one. */
export async function moveProducts(ctx: Ctx, ids: readonly string[], to: MoveTo): Promise<void> {
  if (ids.length === 0) return;
  await sql`update intake.products set status = coalesce(${to.status ?? null}, status), pending = case when ${to.pending === undefined} then pending else ${to.pending ?? null} end,
    reasons = case when ${to.reasons === undefined} then reasons else ${JSON.stringify(to.reasons ?? [])}::jsonb end, changed_at = ${ctx.now}
    where id = any (${[...ids].sort()})`.execute(ctx.tx);
}
