import { inLanguage } from '#kernel/language';
import { money } from '#kernel/money';
import { assert, refuse } from '#kernel/refusal';
import * as catalog from '#catalog';
import * as history from '#history';
import * as settings from '#settings';
import { type Ctx, merchantOf } from '#platform/ctx';
import { serve } from '#platform/routes';
import { saveGrid } from './actions/save-grid.ts';
import { getCommissionGrid, getMyCommission, saveCommissionGrid, tryCommissionGrid } from './contract.ts';
import { feeOf } from './rules/fee.ts';
import { matchRule } from './rules/grid.ts';
import { gridAt, gridVersions } from './tables/grids.ts';

async function gridPage(ctx: Ctx, version?: number) {
  const grid = await gridAt(ctx, ctx.now, version);
  if (!grid) throw refuse('NOT_FOUND');
  const versions = await gridVersions(ctx);
  const names = await history.actorNames(
    ctx,
    versions.map((entry) => entry.author),
  );
  return {
    ...grid,
    effectiveFrom: grid.effectiveFrom.toISOString(),
    versions: versions.map((entry) => ({ ...entry, authorName: names.get(entry.author) ?? null, effectiveFrom: entry.effectiveFrom.toISOString() })),
  };
}

export const routes = [
  serve(getCommissionGrid, (ctx, { query }) => gridPage(ctx, query.version)),
  serve(saveCommissionGrid, async (ctx, { body }) => {
    const grid = await saveGrid(ctx, { ...body, effectiveFrom: body.effectiveFrom ? new Date(body.effectiveFrom) : undefined });
    return gridPage(ctx, grid.version);
  }),
  serve(tryCommissionGrid, async (ctx, { body }) => {
    const grid = await gridAt(ctx, ctx.now);
    assert(grid, 'a commission grid is in force');
    const categoryPath = (await catalog.categoryPaths(ctx, [body.categoryCode])).get(body.categoryCode) ?? [];
    const rule = matchRule(grid.rules, { merchantId: body.merchantId ?? '', categoryPath, brand: body.brand, unitPriceMinor: body.price.amount });
    assert(rule, 'the last rule of a grid matches everything');
    const fee = feeOf(rule, { unitPriceMinor: body.price.amount, quantity: body.quantity }, await settings.get(ctx, 'vat'));
    return {
      fee: money(fee.amountMinor, body.price.currency),
      vat: money(fee.vatMinor, body.price.currency),
      position: rule.position,
      title: inLanguage(rule.title, ctx.language),
      rateBasisPoints: rule.rateBasisPoints,
    };
  }),
  serve(getMyCommission, async (ctx) => {
    const grid = await gridAt(ctx, ctx.now);
    assert(grid, 'a commission grid is in force');
    const mine = merchantOf(ctx);
    return {
      version: grid.version,
      effectiveFrom: grid.effectiveFrom.toISOString(),
      rules: grid.rules.filter((rule) => rule.merchantId === null || rule.merchantId === mine).map(({ merchantId: _, ...rule }) => rule),
    };
  }),
];
