import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useLocation } from 'react-router';
import type { Money } from '#kernel/money';
import { Button } from '../button.tsx';
import type { ListData } from './define.ts';
import { limitOf } from './query.ts';
import type { ListState } from './use-list.ts';

type Walked = { walked?: string[] };

/** Range, the selection's sum, paging. Cursors that lead back are kept in the history entry. */
export function ListFooter<Row>({ state, data, sums }: { state: ListState<Row>; data: ListData<Row>; sums: readonly Money[] }) {
  const location = useLocation();
  const walked = (location.state as Walked | null)?.walked ?? [];
  const { t, f, search, list } = state;
  const limit = limitOf(list, search);
  const first = walked.length * limit + 1;
  const last = first + data.items.length - 1;
  const cursor = search.get('cursor');
  const range =
    data.total === undefined
      ? t('list.range', { first: f.number(first), last: f.number(last) })
      : t('list.rangeOf', { first: f.number(first), last: f.number(last), total: f.number(data.total) });
  return (
    <div className="list-foot">
      <span>{cursor && walked.length === 0 ? t('list.shown', { count: data.items.length }) : range}</span>
      {sums.length > 0 ? (
        <span className="muted list-sum">
          {t('list.sum')} <b className="num">{sums.map((sum) => f.money(sum)).join(' + ')}</b>
        </span>
      ) : null}
      <span className="list-pages">
        <label className="muted">
          {t('list.perPage')}{' '}
          <select value={limit} onChange={(event) => state.go({ limit: event.target.value })}>
            {(list.pageSizes ?? [20, 50, 100]).map((size) => (
              <option key={size}>{size}</option>
            ))}
          </select>
        </label>
        <Button
          small
          icon={IconChevronLeft}
          aria-label={t('list.previous')}
          disabled={!cursor}
          onClick={() => state.go({ cursor: walked.at(-1) ?? null }, { walked: walked.slice(0, -1) })}
        />
        <Button
          small
          icon={IconChevronRight}
          aria-label={t('list.next')}
          disabled={!data.nextCursor}
          onClick={() => state.go({ cursor: data.nextCursor }, { walked: [...walked, cursor ?? ''] })}
        />
      </span>
    </div>
  );
}
