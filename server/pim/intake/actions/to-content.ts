import type { ProductContent } from '#catalog';
import type { ProductDraft } from '../rules/draft.ts';

/** What a version keeps of a draft that passed the checks: content without price and stock, pictures by id. */
export function toContent(draft: ProductDraft, variantIds: ReadonlyMap<string, string>): ProductContent {
  return {
    categoryCode: draft.categoryCode!,
    brand: draft.brand ?? '',
    article: draft.article ?? draft.variants[0]!.sku,
    name: draft.name,
    description: draft.description,
    attributes: draft.attributes,
    axes: [...new Set(draft.variants.flatMap((variant) => Object.keys(variant.axes)))],
    variants: draft.variants.map((variant) => ({ id: variantIds.get(variant.sku)!, gtin: variant.gtin, axes: variant.axes, weightGrams: variant.weightGrams })),
    media: draft.media.flatMap((picture) =>
      picture.id && picture.status !== 'failed' ? [{ id: picture.id, ...(picture.axes ? { axes: picture.axes } : {}) }] : [],
    ),
  };
}
