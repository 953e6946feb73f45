/** What a listing is narrowed by. Values of one filter widen it, filters narrow each other. */
export type Filters = {
  category?: string;
  brands: string[];
  merchants: string[];
  priceFrom?: number;
  priceTo?: number;
  inStock: boolean;
  discount: boolean;
  attributes: Map<string, string[]>;
};

export type ListingQuery = { brand?: string; merchant?: string; priceFrom?: number; priceTo?: number; inStock?: boolean; discount?: boolean };

export function listOf(text: string | undefined): string[] {
  return [
    ...new Set(
      (text ?? '')
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  ].slice(0, 50);
}

/** The keys `attr.<code>` of a query with their values. */
export function attributeFilters(query: Readonly<Record<string, unknown>>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(query)) {
    if (!key.startsWith('attr.')) continue;
    const values = listOf(Array.isArray(value) ? value.join(',') : String(value));
    if (values.length > 0) found.set(key.slice(5), values);
  }
  return found;
}
