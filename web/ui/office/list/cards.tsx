import { Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import type { Selection } from './selection.ts';
import type { ListState } from './use-list.ts';

/** The rows on a phone: number and pill, what it is, how urgent, how much. */
export function ListCards<Row>({ state, rows, selection }: { state: ListState<Row>; rows: readonly Row[]; selection: Selection }) {
  return (
    <ul className="list-cards">
      {rows.map((row) => (
        <li key={state.list.rowId(row)}>
          <RowCard row={row} state={state} selection={selection} />
        </li>
      ))}
    </ul>
  );
}

function RowCard<Row>({ row, state, selection }: { row: Row; state: ListState<Row>; selection: Selection }) {
  const id = state.list.rowId(row);
  const href = state.list.href?.(row);
  const card = state.list.card(row, state.tools);
  return (
    <div className="row-card" data-selected={selection.has(id) || undefined}>
      <div className="row-card-head">
        <span>
          {href ? (
            <Link to={href} className="row-card-title">
              {card.title}
            </Link>
          ) : (
            <b className="row-card-title">{card.title}</b>
          )}
          {card.subtitle ? <small>{card.subtitle}</small> : null}
        </span>
        {card.pill}
        {state.list.bulkActions?.length ? (
          <Checkbox size="sm" aria-label={state.t('list.selectRow')} checked={selection.has(id)} onChange={() => selection.toggle(id)} />
        ) : null}
      </div>
      {card.body ? <div className="row-card-body">{card.body}</div> : null}
      {card.foot || card.amount ? (
        <div className="row-card-foot">
          {card.foot}
          <b className="num">{card.amount}</b>
        </div>
      ) : null}
    </div>
  );
}
