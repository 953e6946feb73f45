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

export type Trouble = { kind: 'empty' | 'dead' | 'overlap' | 'limits'; /** The row above that is in the way, from 1. */ with?: number };

const from = (row: Row) => row.priceFromMinor ?? 0;
const to = (row: Row) => row.priceToMinor ?? Infinity;
const conditions = ['merchantId', 'categoryCode', 'productType', 'brand'] as const;
const covers = (above: Row, row: Row) =>
  conditions.every((part) => above[part] === null || above[part] === row[part]) && from(above) <= from(row) && to(above) >= to(row);
const overlaps = (above: Row, row: Row) => conditions.every((part) => above[part] === row[part]) && from(above) < to(row) && from(row) < to(above);

function troubleAt(rows: readonly Row[], at: number): Trouble | undefined {
  const row = rows[at]!;
  if (to(row) <= from(row)) return { kind: 'empty' };
  if (row.floorMinor !== null && row.capMinor !== null && row.capMinor < row.floorMinor) return { kind: 'limits' };
  const above = rows.slice(0, at);
  const dead = above.findIndex((one) => covers(one, row));
  if (dead >= 0) return { kind: 'dead', with: dead + 1 };
  // Rules without a band are exceptions on purpose: bands of the same goods are what must meet edge to edge.
  const crossed = row.priceFromMinor === null && row.priceToMinor === null ? -1 : above.findIndex((one) => overlaps(one, row));
  return crossed >= 0 ? { kind: 'overlap', with: crossed + 1 } : undefined;
}

/** What is wrong with rows as they stand, by their place: bands and limits with nothing in them, bands that cross, rules that can never win. */
export function troublesOf(rows: readonly Row[]): ReadonlyMap<number, Trouble> {
  return new Map(rows.flatMap((_, at) => ((trouble) => (trouble ? [[at, trouble] as const] : []))(troubleAt(rows, at))));
}
