import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import * as settings from '#settings';
import { type Trust, trustFromCounts } from '../rules/trust.ts';
import { moderationSetting } from '../settings.ts';

/**
 * A merchant's trust: the share of its decided products accepted without revision in the window. A product published after a revision
 * is not counted again: its revision was.
 */
export async function trustOf(ctx: Ctx, merchantIds: readonly string[]): Promise<Map<string, Trust>> {
  const terms = await settings.get(ctx, moderationSetting);
  const from = new Date(ctx.now.getTime() - terms.windowDays * 86_400_000);
  const { rows } = await sql<{ merchantId: string; decided: number; accepted: number }>`
    select merchant_id as "merchantId", count(*) filter (where verdict <> 'publish' or without_revision)::int as decided, count(*) filter (where without_revision)::int as accepted
    from moderation.cases where merchant_id = any (${merchantIds}) and state = 'decided' and not automatic and decided_at >= ${from} group by merchant_id`.execute(
    ctx.tx,
  );
  const counts = new Map(rows.map((row) => [row.merchantId, row]));
  return new Map(
    merchantIds.map((id) => {
      const trust = trustFromCounts(counts.get(id)?.decided ?? 0, counts.get(id)?.accepted ?? 0, from, terms);
      return [id, { ...trust, trusted: trust.trusted && terms.autoPublish }];
    }),
  );
}
