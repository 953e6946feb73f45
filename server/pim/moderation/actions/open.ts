import { sql } from 'kysely';
import { jsonText } from '#kernel/json-text';
import { newId } from '#kernel/ids';
import type { Localised } from '#kernel/language';
import { type Ctx, asSystem } from '#platform/ctx';
import { tellLive } from '#platform/outbox';
import * as settings from '#settings';
import { trustOf } from '../queries/trust.ts';
import type { Finding } from '../rules/finding.ts';
import { riskOf } from '../rules/risk.ts';
import { moderationSetting } from '../settings.ts';
import { decideCases } from './decide.ts';

export type NewCase = {
  merchantId: string;
  productId: string;
  versionId: string;
  kind: 'new' | 'change';
  name: Localised;
  brand: string;
  categoryCode: string;
  mediaId: string | null;
  priceMinor: number | null;
  currency: string | null;
  findings: readonly Finding[];
  difference: readonly unknown[];
};
export type Opened = { productId: string; caseId: string; published: boolean };

const sampleEvery = 20;

/** One case in twenty, by the random tail of its id: nobody can tell beforehand which. */
const isSample = (caseId: string) => parseInt(caseId.slice(-6), 16) % sampleEvery === 0;

/**
 * Opens cases for versions that passed the automatic checks. An older waiting case of the same product is replaced.
 * A trusted merchant's products are published at once, but for one in twenty, which a moderator still sees.
 */
export async function open(ctx: Ctx, cases: readonly NewCase[]): Promise<Opened[]> {
  if (cases.length === 0) return [];
  return asSystem(ctx, async (system) => {
    const trust = await trustOf(system, [...new Set(cases.map((one) => one.merchantId))]);
    const { decideWithinHours } = await settings.get(system, moderationSetting);
    const rows = cases.map((one) => ({
      ...one,
      id: newId('cas'),
      risk: riskOf(one.findings, { kind: one.kind, decidedBefore: trust.get(one.merchantId)!.decided }),
      codes: [...new Set(one.findings.map((finding) => finding.code))],
    }));
    await sql`update moderation.cases set state = 'replaced' where state = 'waiting' and product_id = any (${rows.map((row) => row.productId)})`.execute(
      system.tx,
    );
    await insertCases(system, rows, new Date(ctx.now.getTime() + decideWithinHours * 3_600_000));
    const own = rows.filter((row) => trust.get(row.merchantId)!.trusted && !isSample(row.id));
    if (own.length > 0)
      await decideCases(
        system,
        own.map((row) => row.id),
        { verdict: 'publish', reasons: [], automatic: true },
      );
    if (own.length < rows.length) await tellLive(system, 'operator', 'moderation', { opened: rows.length - own.length });
    const published = new Set(own.map((row) => row.id));
    return rows.map((row) => ({ productId: row.productId, caseId: row.id, published: published.has(row.id) }));
  });
}

async function insertCases(ctx: Ctx, rows: readonly (NewCase & { id: string; risk: number; codes: string[] })[], dueAt: Date): Promise<void> {
  await sql`insert into moderation.cases (id, merchant_id, product_id, version_id, kind, state, name, brand, category_code, media_id, price_minor, currency, findings, finding_codes,
      difference, risk, opened_at, due_at)
    select c.id, c."merchantId", c."productId", c."versionId", c.kind, 'waiting', c.name, c.brand, c."categoryCode", c."mediaId", c."priceMinor", c.currency, c.findings, c.codes,
      c.difference, c.risk, ${ctx.now}, ${dueAt}
    from jsonb_to_recordset(${jsonText(rows)}::jsonb) as c (id text, "merchantId" text, "productId" text, "versionId" text, kind text, name jsonb, brand text, "categoryCode" text,
      "mediaId" text, "priceMinor" bigint, currency text, findings jsonb, codes text[], difference jsonb, risk int)`.execute(ctx.tx);
}
