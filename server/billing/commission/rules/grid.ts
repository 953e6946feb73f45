import type { Localised } from '#kernel/language';

/** One line of the grid. Empty conditions match everything; the band takes unit prices in [from, to). */
export type GridRule = {
  position: number;
  title: Localised;
  categoryCode: string | null;
  productType: string | null;
  brand: string | null;
  merchantId: string | null;
  priceFromMinor: number | null;
  priceToMinor: number | null;
  /** Hundredths of a percent: 1450 = 14.5 %. */
  rateBasisPoints: number;
  fixedMinor: number;
  floorMinor: number | null;
  capMinor: number | null;
};

export type Sale = {
  merchantId: string;
  /** The product's category and its ancestors, nearest first. */
  categoryPath: readonly string[];
  productType?: string | null;
  brand?: string | null;
  unitPriceMinor: number;
};

const same = (a: string, b: string | null | undefined) => b !== null && b !== undefined && a.toLocaleLowerCase('uk') === b.toLocaleLowerCase('uk');

function matches(rule: GridRule, sale: Sale): boolean {
  if (rule.merchantId && rule.merchantId !== sale.merchantId) return false;
  if (rule.categoryCode && !sale.categoryPath.includes(rule.categoryCode)) return false;
  if (rule.productType && !same(rule.productType, sale.productType)) return false;
  if (rule.brand && !same(rule.brand, sale.brand)) return false;
  if (rule.priceFromMinor !== null && sale.unitPriceMinor < rule.priceFromMinor) return false;
  return rule.priceToMinor === null || sale.unitPriceMinor < rule.priceToMinor;
}

/** First match wins, in the order that the operator arranged. */
export function matchRule(grid: readonly GridRule[], sale: Sale): GridRule | undefined {
  return grid.find((rule) => matches(rule, sale));
}

export type GridProblem = { position: number; code: 'UNREACHABLE' | 'BAND_EMPTY' | 'LIMITS_CROSSED' | 'NO_FALLBACK' };

const covers = (wide: GridRule, narrow: GridRule): boolean =>
  (wide.merchantId === null || wide.merchantId === narrow.merchantId) &&
  (wide.categoryCode === null || wide.categoryCode === narrow.categoryCode) &&
  (wide.productType === null || wide.productType === narrow.productType) &&
  (wide.brand === null || wide.brand === narrow.brand) &&
  (wide.priceFromMinor ?? 0) <= (narrow.priceFromMinor ?? 0) &&
  (wide.priceToMinor ?? Infinity) >= (narrow.priceToMinor ?? Infinity);

/** What a person should know before saving a grid: rules that can never win, empty bands, limits with nothing between them, and a missing last rule for everything. */
export function gridProblems(grid: readonly GridRule[]): GridProblem[] {
  const problems: GridProblem[] = [];
  for (const [at, rule] of grid.entries()) {
    if (rule.priceToMinor !== null && rule.priceToMinor <= (rule.priceFromMinor ?? 0)) problems.push({ position: rule.position, code: 'BAND_EMPTY' });
    else if (grid.slice(0, at).some((earlier) => covers(earlier, rule))) problems.push({ position: rule.position, code: 'UNREACHABLE' });
    else if (rule.floorMinor !== null && rule.capMinor !== null && rule.capMinor < rule.floorMinor)
      problems.push({ position: rule.position, code: 'LIMITS_CROSSED' });
  }
  const last = grid.at(-1);
  const catchesAll =
    last && !last.merchantId && !last.categoryCode && !last.productType && !last.brand && last.priceFromMinor === null && last.priceToMinor === null;
  if (!catchesAll) problems.push({ position: last?.position ?? 0, code: 'NO_FALLBACK' });
  return problems;
}
