import type { AttributeValue } from '#kernel/attribute-value';
import type { Localised } from '#kernel/language';
import type { Money } from '#kernel/money';

/** A merchant's working copy of a product: the one shape that editor, API and file produce. */
export type ProductDraft = {
  /** Our category; null until somebody or something has mapped it. */
  categoryCode: string | null;
  /** The shop's own category, from the top, as its file says. */
  categoryPath: string[];
  /** How sure a suggestion was, 0…1; null when a person, a mapping rule or the API chose. */
  categoryConfidence: number | null;
  brand: string | null;
  article: string | null;
  name: Localised;
  /** Sanitised HTML. */
  description: Localised;
  /** By attribute code. An option that was not recognised stays as the text that was written. */
  attributes: Record<string, AttributeValue>;
  variants: DraftVariant[];
  media: DraftPicture[];
  /** What the sanitiser took out of the descriptions: tag names, `@attribute`s. */
  removedHtml: string[];
};

export type DraftVariant = {
  /** The merchant's own number of this variant, unique in its catalogue. */
  sku: string;
  /** As written; checked by its digit, never repaired. */
  gtin: string | null;
  /** Option codes (or texts) by attribute code: `{ colour: 'black', size: '38' }`. */
  axes: Record<string, string>;
  price: Money | null;
  oldPrice: Money | null;
  /** Pieces to sell; null: not said. */
  stock: number | null;
  weightGrams: number | null;
};

export type DraftPicture = {
  /** Media id once known. */
  id: string | null;
  /** Where it is fetched from; null for uploads. */
  url: string | null;
  status: 'pending' | 'stored' | 'failed';
  width: number | null;
  height: number | null;
  /** Ties the picture to variants: `{ colour: 'black' }`. */
  axes?: Record<string, string>;
};

/** An empty draft to fill in. */
export function emptyDraft(): ProductDraft {
  return {
    categoryCode: null,
    categoryPath: [],
    categoryConfidence: null,
    brand: null,
    article: null,
    name: {},
    description: {},
    attributes: {},
    variants: [],
    media: [],
    removedHtml: [],
  };
}
