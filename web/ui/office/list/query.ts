import type { Filter, ListDefinition, QueryValues, View } from './define.ts';

const dayMillis = 86_400_000;
export const periods = ['today', '7d', '30d', '90d'] as const;

export function viewOf<Row>(list: ListDefinition<Row>, search: URLSearchParams): View | undefined {
  return list.views?.find((view) => view.id === search.get('view')) ?? list.views?.[0];
}

/** First and last moment of `7d`, `today` or `2026-11-01..2026-11-20`. */
export function periodBounds(value: string, now: Date): { from: string; to: string } | undefined {
  const [first, last] = value.split('..');
  if (last !== undefined) return first ? { from: `${first}T00:00:00Z`, to: `${last || first}T23:59:59Z` } : undefined;
  const days = value === 'today' ? 1 : Number(/^(\d{1,3})d$/.exec(value)?.[1]);
  if (!days) return undefined;
  const start = new Date(Math.floor(now.getTime() / dayMillis) * dayMillis - (days - 1) * dayMillis);
  return { from: start.toISOString(), to: now.toISOString() };
}

function valuesOf(filter: Filter, search: URLSearchParams, now: Date): QueryValues {
  const given = search.getAll(filter.id).filter(Boolean);
  const first = given[0];
  if (first === undefined) return {};
  if (filter.kind === 'flag') return { [filter.id]: first === 'true' };
  if (filter.kind === 'text') return { [filter.id]: first };
  if (filter.kind === 'choice') return { [filter.id]: filter.multiple ? given : first };
  const bounds = periodBounds(first, now);
  return bounds ? (filter.toQuery?.(bounds.from, bounds.to) ?? { from: bounds.from, to: bounds.to }) : {};
}

/**
 * What a loader asks the API for: the view, over it the filters from the URL, search, sort and page.
 * Loaders use it through `loadList`.
 */
export function listQuery<Row>(url: URL, list: ListDefinition<Row>, now = new Date()): QueryValues {
  const search = url.searchParams;
  const query: QueryValues = { ...viewOf(list, search)?.query };
  for (const filter of list.filters ?? []) Object.assign(query, valuesOf(filter, search, now));
  const q = search.get('q')?.trim();
  if (list.search && q) query['q'] = q;
  const sortable = list.columns.flatMap((column) => (column.sort ? [column.sort === true ? column.id : column.sort] : []));
  const sort = search.get('sort');
  if (sort && sortable.includes(sort.replace(/^-/, ''))) query['sort'] = sort;
  const cursor = search.get('cursor');
  if (cursor) query['cursor'] = cursor;
  query['limit'] = limitOf(list, search);
  return query;
}

export function limitOf<Row>(list: ListDefinition<Row>, search: URLSearchParams): number {
  const sizes = list.pageSizes ?? [50, 100, 20];
  const wanted = Number(search.get('limit'));
  return sizes.includes(wanted) ? wanted : (sizes[0] ?? 50);
}

/** The address with some parameters changed; whoever narrows or sorts starts again at the first page. */
export function changed(search: URLSearchParams, changes: Record<string, string | readonly string[] | null>): string {
  const next = new URLSearchParams(search);
  if (!('cursor' in changes)) next.delete('cursor');
  for (const [key, value] of Object.entries(changes)) {
    next.delete(key);
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one) next.append(key, one);
  }
  const text = next.toString();
  return text ? `?${text}` : '?';
}
