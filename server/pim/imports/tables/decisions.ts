import { sql } from 'kysely';
import { jsonText } from '#kernel/json-text';
import type { Ctx } from '#platform/ctx';

export type DecisionKind = 'columns' | 'category' | 'attribute' | 'value';
export type Decision = { kind: DecisionKind; scope: string; written: string; answer: unknown };

export async function remember(ctx: Ctx, merchantId: string, decisions: readonly Decision[]): Promise<void> {
  const kept = decisions.filter((one) => one.answer !== null);
  const gone = decisions.filter((one) => one.answer === null);
  if (kept.length > 0)
    await sql`insert into imports.decisions (merchant_id, kind, scope, written, answer, decided_at)
      select ${merchantId}, d.kind, d.scope, d.written, d.answer, ${ctx.now} from jsonb_to_recordset(${jsonText(kept)}::jsonb) as d (kind text, scope text, written text, answer jsonb)
      on conflict (merchant_id, kind, scope, written) do update set answer = excluded.answer, decided_at = excluded.decided_at`.execute(ctx.tx);
  if (gone.length > 0)
    await sql`delete from imports.decisions d using unnest(${gone.map((one) => one.kind)}::text[], ${gone.map((one) => one.scope)}::text[], ${gone.map((one) => one.written)}::text[]) as g (kind, scope, written)
      where d.merchant_id = ${merchantId} and d.kind = g.kind and d.scope = g.scope and d.written = g.written`.execute(ctx.tx);
}

export async function remembered(ctx: Ctx, merchantId: string, kinds: readonly DecisionKind[]): Promise<Decision[]> {
  return (
    await sql<Decision>`select kind, scope, written, answer from imports.decisions where merchant_id = ${merchantId} and kind = any (${kinds})`.execute(ctx.tx)
  ).rows;
}

export async function rememberedColumns<Answer>(ctx: Ctx, merchantId: string, fingerprint: string): Promise<Answer | undefined> {
  return (
    await sql<{
      answer: Answer;
    }>`select answer from imports.decisions where merchant_id = ${merchantId} and kind = 'columns' and scope = '' and written = ${fingerprint}`.execute(ctx.tx)
  ).rows[0]?.answer;
}
