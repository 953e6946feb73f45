import type { OutputOf } from '#kernel/contract';
import { listProducts, sorts } from '#search/contract';
import type { Api } from '../../api.ts';

export type Listing = OutputOf<typeof listProducts>;
export type Facet = Listing['facets'][number];
export const pageSize = 24;

/** Prices in the address are whole hryvnias, as people type them. */
function minor(text: string | null): number | undefined {
  const value = Number((text ?? '').replace(/\s/g, '').replace(',', '.'));
  return text && Number.isFinite(value) && value >= 0 ? Math.round(value * 100) : undefined;
}

/** Checkboxes of one name come one by one from a plain form; the API reads them with commas. */
function gathered(params: URLSearchParams, key: string): string | undefined {
  return params.getAll(key).filter(Boolean).join(',') || undefined;
}

export function queryOf(params: URLSearchParams) {
  const sort = sorts.find((one) => one === params.get('sort'));
  const attributes = [...new Set(params.keys())].filter((key) => key.startsWith('attr.'));
  return {
    ...Object.fromEntries(attributes.map((key) => [key, gathered(params, key)])),
    q: params.get('q')?.trim() || undefined,
    brand: gathered(params, 'brand'),
    merchant: gathered(params, 'merchant'),
    priceFrom: minor(params.get('priceFrom')),
    priceTo: minor(params.get('priceTo')),
    inStock: params.get('inStock') === 'true' ? ('true' as const) : undefined,
    discount: params.get('discount') === 'true' ? ('true' as const) : undefined,
    cursor: params.get('cursor') ?? undefined,
    sort,
    limit: pageSize,
  };
}

type Asked = { category?: string | undefined; brand?: string | undefined; merchant?: string | undefined; city?: string | undefined };

/** A page of goods for an address; what the page itself is about is not a filter. */
export function loadListing(api: Api, params: URLSearchParams, asked: Asked): Promise<Listing> {
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  return api(listProducts, { query: { ...queryOf(params), ...given } });
}
