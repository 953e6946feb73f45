import type { OutputOf } from '#kernel/contract';
import type { getCommissionGrid } from '#commission/contract';

export type GridRule = OutputOf<typeof getCommissionGrid>['rules'][number];
/** A row while it is edited: the key stays with it wherever it is moved. */
export type Row = Omit<GridRule, 'position'> & { key: string };

export function rowsOf(rules: readonly GridRule[]): Row[] {
  return rules.toSorted((a, b) => a.position - b.position).map(({ position, ...rule }) => ({ ...rule, key: `kept-${position}` }));
}

export const emptyRow = (key: string): Row => ({
  key,
  title: {},
  categoryCode: null,
  productType: null,
  brand: null,
  merchantId: null,
  priceFromMinor: null,
  priceToMinor: null,
  rateBasisPoints: 1500,
  fixedMinor: 0,
  floorMinor: null,
  capMinor: null,
});

export function moved(rows: readonly Row[], from: number, to: number): Row[] {
  const next = [...rows];
  const [row] = next.splice(from, 1);
  if (row) next.splice(Math.max(0, Math.min(next.length, to)), 0, row);
  return next;
}

/** What the API takes: rows in their order, without the keys of the screen. */
export function rulesOf(rows: readonly Row[]): Omit<GridRule, 'position'>[] {
  return rows.map(({ key: _, ...rule }) => rule);
}

export const isCatchAll = (row: Row): boolean =>
  [row.categoryCode, row.productType, row.brand, row.merchantId, row.priceFromMinor, row.priceToMinor].every((part) => part === null);

/** Rows that can never be reached: they stand below the row that takes everything. */
export function unreachable(rows: readonly Row[]): number {
  const at = rows.findIndex(isCatchAll);
  return at < 0 ? 0 : rows.length - 1 - at;
}
