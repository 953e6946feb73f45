import { slug } from '#kernel/text';
import { emptyVariant, type VariantRow } from './editing.ts';

/** Axes by which variants differ, each with its chosen values, in the order of the category. */
export type AxisChoice = { code: string; values: readonly string[] };

const skuPart = (text: string) => slug(text).replaceAll('-', '').slice(0, 12).toUpperCase();

const combinations = (axes: readonly AxisChoice[]) =>
  axes
    .filter((axis) => axis.values.length > 0)
    .reduce<Record<string, string>[]>((made, axis) => made.flatMap((one) => axis.values.map((value) => ({ ...one, [axis.code]: value }))), [{}]);

const keyOf = (axes: Record<string, string>) => JSON.stringify(Object.entries(axes).toSorted(([a], [b]) => a.localeCompare(b)));

/**
 * The grid for the chosen values: what is there already stays as it is, new combinations take price and weight of the first row
 * and a number made of the article; rows of combinations no longer chosen go.
 */
export function generateVariants(rows: readonly VariantRow[], axes: readonly AxisChoice[], article: string): VariantRow[] {
  const known = new Map(rows.map((row) => [keyOf(row.axes), row]));
  const like = rows[0];
  const wanted = combinations(axes);
  const spare = rows.length === 1 && like && Object.keys(like.axes).length === 0 ? like : undefined;
  const taken = new Set(rows.map((row) => row.sku));
  return wanted.map((combination, at) => {
    const kept = known.get(keyOf(combination));
    if (kept) return kept.sku ? kept : { ...kept, sku: numberOf(article, combination, taken) };
    if (at === 0 && spare) return { ...spare, axes: combination, sku: spare.sku || numberOf(article, combination, taken) };
    return { ...emptyVariant(combination, like), sku: numberOf(article, combination, taken) };
  });
}

function numberOf(article: string, axes: Record<string, string>, taken: Set<string>): string {
  if (article.trim() === '') return '';
  const parts = [article.trim(), ...Object.values(axes).map(skuPart)].filter(Boolean);
  let sku = parts.join('-').slice(0, 96);
  for (let more = 2; taken.has(sku); more += 1) sku = `${parts.join('-').slice(0, 92)}-${more}`;
  taken.add(sku);
  return sku;
}
