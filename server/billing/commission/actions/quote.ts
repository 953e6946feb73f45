import { assert } from '#kernel/refusal';
import * as catalog from '#catalog';
import * as settings from '#settings';
import type { Ctx } from '#platform/ctx';
import { feeOf } from '../rules/fee.ts';
import { matchRule } from '../rules/grid.ts';
import { type FeeWords } from '../tables/charges.ts';
import { gridAt } from '../tables/grids.ts';

export type FeeRequest = {
  merchantId: string;
  categoryCode: string | null;
  productType?: string | null;
  brand?: string | null;
  unitPriceMinor: number;
  quantity: number;
};
export type FeeQuote = { amountMinor: number; vatMinor: number; gridVersion: number; words: FeeWords };

/** The fee of each line by the grid in force now, in the order asked. The caller freezes it on the line. */
export async function quote(ctx: Ctx, lines: readonly FeeRequest[]): Promise<FeeQuote[]> {
  const grid = await gridAt(ctx, ctx.now);
  assert(grid, 'a commission grid is in force');
  const vat = await settings.get(ctx, 'vat');
  const ancestors = await catalog.categoryPaths(ctx, [...new Set(lines.flatMap((line) => (line.categoryCode ? [line.categoryCode] : [])))]);
  return lines.map((line) => {
    const rule = matchRule(grid.rules, { ...line, categoryPath: (line.categoryCode && ancestors.get(line.categoryCode)) || [] });
    assert(rule, 'the last rule of a grid matches everything');
    const fee = feeOf(rule, line, vat);
    return { ...fee, gridVersion: grid.version, words: { title: rule.title, rateBasisPoints: rule.rateBasisPoints, fixedMinor: rule.fixedMinor } };
  });
}
