import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineList, type ListDefinition } from './define.ts';
import { changed, listQuery, periodBounds } from './query.ts';

type Row = { id: string };
const list: ListDefinition<Row> = defineList<Row>({
  key: 'test',
  words: 'test',
  rowId: (row) => row.id,
  columns: [
    { id: 'number', cell: (row) => row.id, sort: true },
    { id: 'due', cell: () => null, sort: 'dueAt' },
  ],
  views: [
    { id: 'todo', query: { status: ['new', 'in_progress'] } },
    { id: 'all', query: {} },
  ],
  filters: [
    { id: 'status', kind: 'choice', multiple: true, options: [{ value: 'new' }] },
    { id: 'carrier', kind: 'choice', options: [] },
    { id: 'period', kind: 'period' },
    { id: 'late', kind: 'flag' },
  ],
  search: true,
  card: (row) => ({ title: row.id }),
  emptyIcon: (() => null) as unknown as ListDefinition<Row>['emptyIcon'],
});
const now = new Date('2026-11-22T10:00:00Z');
const ask = (search: string) => listQuery(new URL(`http://x/orders${search}`), list, now);

test('without parameters the first view speaks', () => {
  assert.deepEqual(ask(''), { status: ['new', 'in_progress'], limit: 50 });
});

test('a filter narrows over its view', () => {
  assert.deepEqual(ask('?status=sent&carrier=np&late=true&q=%20%20'), { status: ['sent'], carrier: 'np', late: true, limit: 50 });
});

test('only declared columns are sorted by, only declared page sizes are asked for', () => {
  assert.deepEqual(ask('?view=all&sort=-dueAt&limit=100'), { sort: '-dueAt', limit: 100 });
  assert.deepEqual(ask('?view=all&sort=password&limit=100000'), { limit: 50 });
});

test('a period becomes its first and last moment', () => {
  assert.deepEqual(periodBounds('7d', now), { from: '2026-11-16T00:00:00.000Z', to: '2026-11-22T10:00:00.000Z' });
  assert.deepEqual(periodBounds('2026-11-01..2026-11-03', now), { from: '2026-11-01T00:00:00Z', to: '2026-11-03T23:59:59Z' });
  assert.equal(periodBounds('soon', now), undefined);
});

test('a change of filter goes back to the first page', () => {
  assert.equal(changed(new URLSearchParams('cursor=abc&q=x'), { status: ['new', 'sent'] }), '?q=x&status=new&status=sent');
  assert.equal(changed(new URLSearchParams('q=x'), { q: null }), '?');
});
