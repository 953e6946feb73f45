import type { AttributeValue } from '#kernel/attribute-value';
import type { Localised } from '#kernel/language';
import { editingOf, emptyEditing, emptyVariant, type Editing } from './editing.ts';
import type { Product, Template } from './types.ts';

/** A new product that begins as its template says; what is one product's own is still to be written. */
export function fromTemplate({ category, brand, description, attributes, variants }: Template): Editing {
  return {
    ...emptyEditing(),
    category,
    brand: brand ?? '',
    description: description as Localised,
    attributes: attributes as Record<string, AttributeValue>,
    variants: variants.length > 0 ? variants.map(({ axes }) => emptyVariant(axes)) : [emptyVariant()],
  };
}

/** A copy of a product: everything but its numbers, barcodes, stock and pictures, which belong to one product only. */
export function copyOf(product: Product): Editing {
  const kept = editingOf(product);
  return { ...kept, article: '', media: [], variants: kept.variants.map((row) => ({ ...emptyVariant(row.axes, row), oldPrice: row.oldPrice })) };
}
