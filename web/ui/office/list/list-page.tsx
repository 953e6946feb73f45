import { Menu } from '@mantine/core';
import { IconDownload, IconFilterOff } from '@tabler/icons-react';
import { useMemo, useRef, type ReactNode } from 'react';
import { sumMoney, type Money } from '#kernel/money';
import { Button } from '../button.tsx';
import { PageHead } from '../card.tsx';
import { EmptyState } from '../empty-state.tsx';
import '../css/filters.css';
import '../css/list.css';
import '../css/bulk-bar.css';
import '../css/row-cards.css';
import { BulkBar } from './bulk-bar.tsx';
import { ListCards } from './cards.tsx';
import type { ListData, ListDefinition } from './define.ts';
import { FilterBar } from './filter-bar.tsx';
import { ListFooter } from './footer.tsx';
import { useSelection } from './selection.ts';
import { ListTable } from './table.tsx';
import { useListKeys } from './use-keys.ts';
import { useList, type ListState } from './use-list.ts';
import { ListViews } from './views.tsx';

export type ListPageProps<Row> = {
  list: ListDefinition<Row>;
  data: ListData<Row>;
  /** How many there are altogether, beside the title. */
  count?: number;
  /** Buttons of the page; one primary at most. */
  actions?: ReactNode;
  /** The same rows as a file: `(format, search) => url`. */
  exportHref?: (format: 'csv' | 'xlsx', search: URLSearchParams) => string;
  onBulk?: (action: string, rows: readonly Row[], done: () => void) => void;
  /** The one next step when there is nothing at all yet. */
  emptyAction?: ReactNode;
  /** Something between the head and the table: a callout, a strip of figures. */
  children?: ReactNode;
};

/** A list in full: views, filters in the URL, table or cards, selection, keys, paging. */
export function ListPage<Row>({ list, data, count, actions, exportHref, onBulk, emptyAction, children }: ListPageProps<Row>) {
  const state = useList(list);
  const ids = useMemo(() => data.items.map(list.rowId), [data.items, list]);
  const selection = useSelection(ids);
  const table = useRef<HTMLTableElement>(null);
  useListKeys(table, selection);
  const chosen = data.items.filter((row) => selection.has(list.rowId(row)));
  const nothing = data.items.length === 0 && !state.loading;
  return (
    <div className="list-page">
      <PageHead
        title={state.word('title')}
        count={count === undefined ? undefined : state.f.number(count)}
        actions={
          <>
            {exportHref ? <ExportMenu state={state} href={exportHref} /> : null}
            {actions}
          </>
        }
      />
      {children}
      {list.views ? <ListViews state={state} counts={data.counts} /> : null}
      <FilterBar state={state} />
      {nothing ? (
        <div className="card">{isNarrowed(state) ? <NothingFound state={state} /> : <NothingYet state={state} action={emptyAction} />}</div>
      ) : (
        <>
          <div className="card list-card">
            <div className="list-scroll">
              <ListTable state={state} rows={data.items} selection={selection} tableRef={table} />
            </div>
            <ListFooter state={state} data={data} sums={sumsOf(list, chosen)} />
          </div>
          <ListCards state={state} rows={data.items} selection={selection} />
        </>
      )}
      <BulkBar state={state} selection={selection} onBulk={(action) => onBulk?.(action, chosen, selection.clear)} />
    </div>
  );
}

function sumsOf<Row>(list: ListDefinition<Row>, rows: readonly Row[]): Money[] {
  const amounts = list.sumOf ? rows.map(list.sumOf) : [];
  const currencies = [...new Set(amounts.map((one) => one.currency))];
  return currencies.map((currency) =>
    sumMoney(
      amounts.filter((one) => one.currency === currency),
      currency,
    ),
  );
}

function narrowing<Row>({ search, list }: ListState<Row>): string[] {
  return [...(list.filters ?? []).map((filter) => filter.id), 'q'].filter((key) => search.has(key));
}

const isNarrowed = <Row,>(state: ListState<Row>) => narrowing(state).length > 0 || (state.view !== undefined && Object.keys(state.view.query).length > 0);

function NothingFound<Row>({ state }: { state: ListState<Row> }) {
  const last = narrowing(state).at(-1);
  const name = last === 'q' ? state.word('search') : last && state.word(`filters.${last}`);
  return (
    <EmptyState
      icon={IconFilterOff}
      title={state.t('list.nothingFound.title')}
      text={state.t(last ? 'list.nothingFound.text' : 'list.nothingFound.view')}
      actions={
        last ? (
          <>
            <Button onClick={() => state.go({ [last]: null })}>{state.t('list.nothingFound.drop', { name })}</Button>
            <Button look="quiet" onClick={() => state.go(Object.fromEntries(narrowing(state).map((key) => [key, null])))}>
              {state.t('list.nothingFound.dropAll')}
            </Button>
          </>
        ) : null
      }
    />
  );
}

function NothingYet<Row>({ state, action }: { state: ListState<Row>; action: ReactNode }) {
  return <EmptyState icon={state.list.emptyIcon} title={state.word('empty.title')} text={state.word('empty.text')} actions={action} />;
}

function ExportMenu<Row>({ state, href }: { state: ListState<Row>; href: NonNullable<ListPageProps<Row>['exportHref']> }) {
  return (
    <Menu>
      <Menu.Target>
        <Button icon={IconDownload}>{state.t('list.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Menu.Item key={format} component="a" href={href(format, state.search)} download>
            {state.t(`list.formats.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
