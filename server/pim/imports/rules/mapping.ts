import type { Language } from '#kernel/language';

/** What a column of a table or an element of a feed can mean. */
export const targets = [
  'externalId',
  'fallbackId',
  'groupId',
  'sku',
  'article',
  'gtin',
  'brand',
  'name',
  'typePrefix',
  'model',
  'description',
  'category',
  'categoryId',
  'price',
  'oldPrice',
  'salePrice',
  'saleFrom',
  'saleTo',
  'discount',
  'currency',
  'stock',
  'available',
  'leadDays',
  'pictures',
  'attribute',
  'weight',
  'length',
  'width',
  'height',
  'dimensions',
  'country',
  'warranty',
  'condition',
  'url',
  'ignore',
] as const;
export type Target = (typeof targets)[number];

export type Column = {
  /** Tables: the header (a repeated one as `price (2)`). XML: the path inside the record: `price`, `@id`, `param[Колір]`. */
  source: string;
  target: Target;
  language?: Language;
  /** The attribute's name when `target` is `attribute`; without it the source's own name. */
  attribute?: string;
  /** The unit a measure is written in (`kg`, `mm`), a price's currency when its header names it, or an attribute's unit. */
  unit?: string;
};

/** How one merchant's source is read. Sources not named keep the meaning that the dialect, or the suggestion, gives them. */
export type Mapping = {
  columns: Column[];
  /** XML only: the path of the repeating element, `products/product`. */
  recordElement?: string;
  currency?: string;
  language?: Language;
  delimiter?: string;
  /** Number of the row that holds the headers, from 1. */
  headerRow?: number;
  /** What relative picture paths are added to. */
  pictureBase?: string;
  /** Prom tables: a quantity of 0 beats the sign `+`. */
  countsStock?: boolean;
};

/** A value of a record with what it means, before it is checked. */
export type Meaning = Omit<Column, 'source'> & { value: string; code?: string; exact?: boolean };

/** A cell or element as it stood in the file. */
export type RawField = { source: string; value: string; attribute?: string; unit?: string; code?: string; exact?: boolean };

export type RawRecord = { row: number; line?: number; fields: RawField[] };

/** Targets without which no offer can be made. */
export function missingTargets(columns: readonly Column[]): Target[] {
  const has = new Set(columns.map((column) => column.target));
  const missing: Target[] = [];
  if (!has.has('name') && !has.has('model')) missing.push('name');
  if (!has.has('price')) missing.push('price');
  if (!['externalId', 'fallbackId', 'sku', 'article', 'gtin'].some((target) => has.has(target as Target))) missing.push('externalId');
  return missing;
}
