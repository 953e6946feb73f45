import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Words } from '../../../words.tsx';
import type { Formatter } from '../../format.ts';

/** What cells and cards are drawn with. */
export type Tools = { t: Words; f: Formatter };

export type Column<Row> = {
  /** Title in words: `list.columns.<id>`. */
  id: string;
  cell: (row: Row, tools: Tools) => ReactNode;
  /** The API sorts by this name; `true` = by the id. */
  sort?: boolean | string;
  align?: 'end';
  /** Shown until the reader chooses otherwise. Default true. */
  shown?: boolean;
  /** Cannot be hidden: the first column, usually. */
  fixed?: boolean;
  width?: number;
};

export type QueryValues = Record<string, string | number | boolean | readonly string[] | undefined>;

/** A named look at the list. Words: `list.views.<id>`. */
export type View = { id: string; query: QueryValues };

export type Choice = { value: string; label?: string };
type FilterBase = {
  /** Words: `list.filters.<id>`; the parameter in the URL. */
  id: string;
  /** Always in the bar; the others wait behind “+ Filter”. */
  pinned?: boolean;
};
export type Filter =
  | (FilterBase & {
      kind: 'choice';
      multiple?: boolean;
      /** Words of an option without label: `wordsOf` + value, or `list.options.<filter>.<value>`. */
      options: readonly Choice[] | (() => readonly Choice[]);
      wordsOf?: string;
    })
  | (FilterBase & { kind: 'period'; toQuery?: (from: string, to: string) => QueryValues })
  | (FilterBase & { kind: 'flag' })
  | (FilterBase & { kind: 'text' });

/** What is done with the selected rows. Words: `list.bulk.<id>`. */
export type BulkAction = { id: string; icon: Icon; look?: 'primary' | 'danger' };

/** A row on the phone. */
export type CardOf = { title: ReactNode; subtitle?: ReactNode; pill?: ReactNode; body?: ReactNode; foot?: ReactNode; amount?: ReactNode };

export type ListDefinition<Row> = {
  /** Where the reader's columns and views are remembered. */
  key: string;
  /** The area of words; all texts stand below `list` (or `wordsUnder`) there. */
  words: string;
  wordsUnder?: string;
  rowId: (row: Row) => string;
  /** Where Enter and a click lead. */
  href?: (row: Row) => string;
  columns: readonly Column<Row>[];
  views?: readonly View[];
  filters?: readonly Filter[];
  /** A search field whose text goes to the API as `q`. */
  search?: boolean;
  bulkActions?: readonly BulkAction[];
  /** The selection's sum in the footer. */
  sumOf?: (row: Row) => { amount: number; currency: string };
  card: (row: Row, tools: Tools) => CardOf;
  emptyIcon: Icon;
  /** The sort that the API uses by itself, e.g. `-createdAt`. */
  defaultSort?: string;
  pageSizes?: readonly number[];
};

/** Declares a list page. The columns know their row, the page knows nothing of the server. */
export function defineList<Row>(definition: ListDefinition<Row>): ListDefinition<Row> {
  return definition;
}

export type ListData<Row> = {
  items: readonly Row[];
  nextCursor: string | null;
  total?: number | undefined;
  /** How many each view holds. */
  counts?: Record<string, number>;
};
