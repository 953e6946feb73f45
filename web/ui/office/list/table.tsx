import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { MouseEvent, RefObject } from 'react';
import { Link, useNavigate } from 'react-router';
import { useReader } from '../../../use-reader.tsx';
import { RowBones } from '../skeletons.tsx';
import type { Column } from './define.ts';
import type { Selection } from './selection.ts';
import type { ListState } from './use-list.ts';

type Props<Row> = { state: ListState<Row>; rows: readonly Row[]; selection: Selection; tableRef: RefObject<HTMLTableElement | null> };

export function ListTable<Row>({ state, rows, selection, tableRef }: Props<Row>) {
  const { density } = useReader();
  const selectable = Boolean(state.list.bulkActions?.length);
  return (
    <table className={`list-table list-${density}`} ref={tableRef} aria-busy={state.loading}>
      <thead>
        <tr>
          {selectable ? (
            <th className="list-check">
              <Checkbox aria-label={state.t('list.selectAll')} checked={selection.all} indeterminate={selection.some} onChange={selection.toggleAll} />
            </th>
          ) : null}
          {state.columns.map((column) => (
            <Heading key={column.id} column={column} state={state} />
          ))}
        </tr>
      </thead>
      <tbody>
        {state.loading ? (
          <RowBones rows={Math.max(rows.length, 8)} columns={state.columns.length + (selectable ? 1 : 0)} />
        ) : (
          rows.map((row) => <Line key={state.list.rowId(row)} row={row} state={state} selection={selection} selectable={selectable} />)
        )}
      </tbody>
    </table>
  );
}

function Heading<Row>({ column, state }: { column: Column<Row>; state: ListState<Row> }) {
  const title = state.word(`columns.${column.id}`);
  const style = column.width ? { width: column.width } : undefined;
  const className = column.align === 'end' ? 'end' : undefined;
  if (!column.sort)
    return (
      <th className={className} style={style}>
        {title}
      </th>
    );
  const key = column.sort === true ? column.id : column.sort;
  const sort = state.search.get('sort') ?? state.list.defaultSort;
  const up = sort === key;
  const down = sort === `-${key}`;
  const Arrow = down ? IconArrowDown : IconArrowUp;
  return (
    <th className={className} style={style} aria-sort={up ? 'ascending' : down ? 'descending' : undefined}>
      <button type="button" onClick={() => state.go((current) => ({ sort: (current.get('sort') ?? state.list.defaultSort) === key ? `-${key}` : key }))}>
        {title}
        {up || down ? <Arrow size={12} stroke={1.7} aria-hidden="true" /> : null}
      </button>
    </th>
  );
}

function Line<Row>({ row, state, selection, selectable }: { row: Row; state: ListState<Row>; selection: Selection; selectable: boolean }) {
  const navigate = useNavigate();
  const { list, tools } = state;
  const id = list.rowId(row);
  const href = list.href?.(row);
  const selected = selection.has(id);
  const open = (event: MouseEvent<HTMLElement>) => {
    const busy = (event.target as HTMLElement).closest('a, button, input, label') || window.getSelection()?.toString();
    if (href && !busy) void navigate(href);
  };
  return (
    <tr data-row={id} data-selected={selected || undefined} data-linked={href ? true : undefined} onClick={open}>
      {selectable ? (
        <td className="list-check">
          <Checkbox
            aria-label={state.t('list.selectRow')}
            checked={selected}
            onChange={() => selection.toggle(id)}
            {...(href ? {} : { 'data-row-focus': true })}
          />
        </td>
      ) : null}
      {state.columns.map((column, at) => {
        const content = column.cell(row, tools);
        return (
          <td key={column.id} className={column.align === 'end' ? 'end num' : undefined}>
            {at === 0 && href ? (
              <Link to={href} data-row-focus className="list-link">
                {content}
              </Link>
            ) : (
              content
            )}
          </td>
        );
      })}
    </tr>
  );
}
