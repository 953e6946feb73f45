import type { ReactNode } from 'react';
import './css/card.css';

/** Label and value in two columns of one card; one column with `narrow`. */
export function KeyValues({ rows, narrow = false }: { rows: readonly { label: ReactNode; value: ReactNode }[]; narrow?: boolean }) {
  return (
    <dl className={narrow ? 'key-values key-values-narrow' : 'key-values'}>
      {rows.map((row, at) => (
        <div key={at}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export type TableColumn<Row> = { title: ReactNode; cell: (row: Row) => ReactNode; end?: boolean; wideOnly?: boolean };

/** A short table inside a card. Long ones are list pages. */
export function PlainTable<Row>({
  label,
  columns,
  rows,
  rowId,
}: {
  label: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
}) {
  const classOf = (column: TableColumn<Row>) => [column.end ? 'end num' : '', column.wideOnly ? 'wide-only' : ''].join(' ').trim() || undefined;
  return (
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
      <table className="plain-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column, at) => (
                <td key={at} className={classOf(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
