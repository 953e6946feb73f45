import type { Localised } from '#kernel/language';

export type Severity = 'error' | 'warning';

/** One thing wrong with one row. `error` rejects the row, `warning` keeps it. The code's words: `imports.problem.<code>`. */
export type RowProblem = { field: string; code: string; severity: Severity; value?: string };

export type FeedAttribute = { name: string; unit?: string; values: string[]; code?: string };

export type Availability = 'in_stock' | 'out_of_stock' | 'preorder' | 'backorder';

export type Condition = 'new' | 'used' | 'refurbished' | 'discounted';

export type Dimensions = { length?: number; width?: number; height?: number };

/** One offer of a merchant's file, whatever form the file had. */
export type FeedRow = {
  /** Tables: the record's number as a spreadsheet shows it, the header counted. XML: the offer's ordinal, from 1. */
  row: number;
  line?: number;
  /** The row's identity in this source; '' only together with the problem `id_missing`. */
  externalId: string;
  groupId?: string;
  sku: string;
  article?: string;
  gtin?: string;
  brand?: string;
  name: Localised;
  /** HTML as the merchant wrote it, not sanitised. */
  description: Localised;
  categoryPath: string[];
  categoryId?: string;
  /** Minor units; 0 only together with the problem `price_invalid`. */
  price: number;
  oldPrice?: number;
  currency: string;
  /** null: the file says nothing usable about the quantity. */
  stock: number | null;
  available: boolean;
  availability: Availability;
  leadDays?: number;
  pictures: string[];
  attributes: FeedAttribute[];
  weightGrams?: number;
  dimensionsMm?: Dimensions;
  country?: string;
  warrantyMonths?: number;
  condition?: Condition;
  url?: string;
  problems: RowProblem[];
};

export function isRejected(row: FeedRow): boolean {
  return row.problems.some((problem) => problem.severity === 'error');
}
