import * as notices from '#notices';
import type { Ctx } from '#platform/ctx';
import { tellLive } from '#platform/outbox';
import { sql } from 'kysely';
import { moveProducts } from '../tables/products.ts';

export type DecidedCase = {
  caseId: string;
  productId: string;
  versionId: string;
  merchantId: string;
  verdict: 'publish' | 'revise' | 'reject';
  reasons: { field: string; code: string; text?: string }[];
  automatic: boolean;
};

/** Moves working copies as moderation judged, and tells each merchant once per batch. What was edited meanwhile stays submitted or a draft. */
export async function hearDecisions(ctx: Ctx, cases: readonly DecidedCase[]): Promise<void> {
  const current = await stillJudged(ctx, cases);
  const judged = cases.filter((one) => current.has(one.productId));
  await published(
    ctx,
    judged.filter((one) => one.verdict === 'publish'),
  );
  for (const one of judged.filter((entry) => entry.verdict !== 'publish')) {
    const inShop = current.get(one.productId) === 'published';
    await moveProducts(
      ctx,
      [one.productId],
      one.verdict === 'reject' && !inShop
        ? { status: 'rejected', pending: null, reasons: one.reasons }
        : inShop
          ? { pending: 'revision', reasons: one.reasons }
          : { status: 'revision', pending: null, reasons: one.reasons },
    );
  }
  await tellMerchants(ctx, judged);
}

/** Products whose newest submitted version is the judged one. */
async function stillJudged(ctx: Ctx, cases: readonly DecidedCase[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; status: string }>`
    select p.id, p.status from intake.products p join unnest(${cases.map((one) => one.productId)}::text[], ${cases.map((one) => one.versionId)}::text[]) as c (id, version)
      on c.id = p.id and c.version = p.version_id order by p.id for update of p`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, row.status]));
}

async function published(ctx: Ctx, cases: readonly DecidedCase[]): Promise<void> {
  if (cases.length === 0) return;
  await sql`update intake.products p set status = 'published', pending = null, reasons = '[]', changed_at = ${ctx.now}, published_hash = p.content_hash
    from unnest(${cases.map((one) => one.productId)}::text[]) as c (id) where p.id = c.id and (p.status <> 'published' or p.pending is not null or p.published_hash is distinct from p.content_hash)`.execute(
    ctx.tx,
  );
}

async function tellMerchants(ctx: Ctx, cases: readonly DecidedCase[]): Promise<void> {
  for (const merchantId of new Set(cases.map((one) => one.merchantId))) {
    const own = cases.filter((one) => one.merchantId === merchantId);
    await tellLive(ctx, `merchant:${merchantId}`, 'products', { ids: own.map((one) => one.productId) });
    for (const verdict of ['publish', 'revise', 'reject'] as const) {
      const count = own.filter((one) => one.verdict === verdict && !one.automatic).length;
      if (count === 0) continue;
      const status = { publish: 'published', revise: 'revision', reject: 'rejected' }[verdict];
      await notices.tell(ctx, {
        to: { merchantId },
        kind: 'products',
        subject: { kind: 'products', id: own[0]!.caseId, href: `/cabinet/products?status=${status}` },
        words: { key: `products.${verdict}`, values: { count } },
      });
    }
  }
}
