import type { Column, Meaning } from '../mapping.ts';
import type { RowProblem } from '../feed-row.ts';

export type TableDialectName = 'prom' | 'shopify' | 'woocommerce' | 'magento' | 'google-table' | 'table';

/** What one record says; `skip` names why it is no offer of its own (an image row, a translation, a parent of variants). */
export type Interpretation = { meanings: Meaning[]; problems?: RowProblem[] } | { skip: string };

/** How a known table is read. With `learn` the file is gone through twice: first to learn, then to interpret. */
export type TableReader = {
  dialect: TableDialectName;
  columns: Column[];
  learn?: (cells: readonly string[]) => void;
  interpret: (cells: readonly string[]) => Interpretation;
};

/** The plain reading: every cell means what its column means. */
export function plainMeanings(columns: readonly Column[], cells: readonly string[]): Meaning[] {
  const meanings: Meaning[] = [];
  for (const [at, column] of columns.entries()) {
    const value = cells[at];
    if (value === undefined || value === '' || column.target === 'ignore') continue;
    const { source, ...sense } = column;
    meanings.push(sense.target === 'attribute' && !sense.attribute ? { ...sense, attribute: source, value } : { ...sense, value });
  }
  return meanings;
}

/** Cells by canonical name, for dialects that look at several columns at once. */
export function cellReader(
  headers: readonly string[],
  names: ReadonlyMap<string, string>,
  key: (header: string) => string,
): (cells: readonly string[], name: string) => string {
  const at = new Map<string, number>();
  headers.forEach((header, position) => {
    const name = names.get(key(header));
    if (name !== undefined && !at.has(name)) at.set(name, position);
  });
  return (cells, name) => {
    const position = at.get(name);
    return position === undefined ? '' : (cells[position] ?? '').trim();
  };
}
