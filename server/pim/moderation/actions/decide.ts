import { sql } from 'kysely';
import * as catalog from '#catalog';
import * as history from '#history';
import * as offers from '#offers';
import { type Ctx, actorName } from '#platform/ctx';
import { announce, tellLive } from '#platform/outbox';
import { casesDecided } from '../events.ts';

export type Reason = { field: string; code: string; text?: string };
export type Verdict = { verdict: 'publish' | 'revise' | 'reject'; reasons: readonly Reason[]; automatic?: boolean };
export type Decided = { decided: number; refused: { id: string; code: 'NOT_FOUND' | 'ALREADY_DECIDED' }[] };

type CaseRow = { id: string; productId: string; versionId: string; merchantId: string };

/**
 * Judges waiting cases, each once: a case that somebody else decided meanwhile is refused by itself and harms no other.
 * Publishing shows the judged version and puts its offers into the shop, in the same transaction.
 */
export async function decideCases(ctx: Ctx, ids: readonly string[], verdict: Verdict): Promise<Decided> {
  const { rows } = await sql<CaseRow>`
    with judged as (select id from moderation.cases where id = any (${ids}) and state = 'waiting' order by id for update)
    update moderation.cases c set state = 'decided', verdict = ${verdict.verdict}, reasons = ${JSON.stringify(verdict.reasons)}::jsonb, automatic = ${verdict.automatic ?? false},
      decided_by = ${actorName(ctx.actor)}, decided_at = ${ctx.now},
      without_revision = ${verdict.verdict === 'publish'} and not exists (
        select 1 from moderation.cases e where e.product_id = c.product_id and e.state = 'decided' and e.verdict = 'revise'
          and e.decided_at > coalesce((select max(p.decided_at) from moderation.cases p where p.product_id = c.product_id and p.verdict = 'publish'), '-infinity'))
    from judged j where c.id = j.id
    returning c.id, c.product_id as "productId", c.version_id as "versionId", c.merchant_id as "merchantId"`.execute(ctx.tx);
  if (verdict.verdict === 'publish')
    await offers.activate(
      ctx,
      await catalog.publish(
        ctx,
        rows.map((row) => row.versionId),
      ),
    );
  await keepHistory(ctx, rows, verdict);
  await announceDecided(ctx, rows, verdict);
  if (rows.length > 0) await tellLive(ctx, 'operator', 'moderation', { decided: rows.length });
  return { decided: rows.length, refused: await refusedOf(ctx, ids, rows) };
}

async function keepHistory(ctx: Ctx, rows: readonly CaseRow[], verdict: Verdict): Promise<void> {
  const reason = verdict.reasons.map((one) => [one.field, one.code, one.text].filter(Boolean).join(' ')).join('; ') || null;
  await history.recordMany(
    ctx,
    rows.map((row) => ({
      subjectKind: 'product',
      subjectId: row.productId,
      merchantId: row.merchantId,
      action: `moderation.${verdict.verdict}`,
      after: { versionId: row.versionId, automatic: verdict.automatic ?? false },
      reason,
    })),
  );
}

async function announceDecided(ctx: Ctx, rows: readonly CaseRow[], verdict: Verdict): Promise<void> {
  const reasons = verdict.reasons.map((reason) => ({ ...reason }));
  for (let from = 0; from < rows.length; from += 500) {
    const cases = rows.slice(from, from + 500).map((row) => ({
      caseId: row.id,
      productId: row.productId,
      versionId: row.versionId,
      merchantId: row.merchantId,
      verdict: verdict.verdict,
      reasons,
      automatic: verdict.automatic ?? false,
    }));
    await announce(ctx, casesDecided, { cases });
  }
}

async function refusedOf(ctx: Ctx, ids: readonly string[], decided: readonly CaseRow[]): Promise<Decided['refused']> {
  const done = new Set(decided.map((row) => row.id));
  const open = ids.filter((id) => !done.has(id));
  if (open.length === 0) return [];
  const { rows } = await sql<{ id: string }>`select id from moderation.cases where id = any (${open})`.execute(ctx.tx);
  const known = new Set(rows.map((row) => row.id));
  return open.map((id) => ({ id, code: known.has(id) ? 'ALREADY_DECIDED' : 'NOT_FOUND' }));
}
