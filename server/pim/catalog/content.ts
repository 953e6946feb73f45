import type { AttributeValue } from '#kernel/attribute-value';
import type { Localised } from '#kernel/language';

/** What a version keeps: the content of a product without price and stock, which belong to offers. */
export type ProductContent = {
  categoryCode: string;
  brand: string;
  article: string;
  name: Localised;
  /** Sanitised HTML. */
  description: Localised;
  attributes: Record<string, AttributeValue>;
  /** Attribute codes by which the variants differ. */
  axes: string[];
  variants: VariantContent[];
  /** Ids of the media room, in the order of the gallery; `axes` ties a picture to variants of that colour. */
  media: { id: string; axes?: Record<string, string> }[];
};

export type VariantContent = { id: string; gtin: string | null; axes: Record<string, string>; weightGrams: number | null };
