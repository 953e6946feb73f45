import type { Attribute, Category } from '#catalog';
import type { productShape } from '#intake/contract';
import { inLanguage } from '#kernel/language';
import type { z } from 'zod';

export type Product = z.output<typeof productShape>;

/** One offer as price lists write it: a row of a table, an `<offer>` of a feed. */
export type ExportRow = {
  sku: string;
  /** Rows of one product carry one group. */
  groupId: string;
  article: string;
  gtin: string;
  brand: string;
  names: Record<string, string>;
  descriptions: Record<string, string>;
  categoryCode: string;
  categoryPath: string[];
  priceMinor: number | null;
  oldPriceMinor: number | null;
  currency: string;
  stock: number;
  available: boolean;
  weightGrams: number | null;
  pictures: string[];
  attributes: { name: string; value: string }[];
};

export type Directory = { categories: ReadonlyMap<string, Category>; attributes: ReadonlyMap<string, Attribute> };

export function directoryOf(categories: readonly Category[], attributes: readonly Attribute[]): Directory {
  return { categories: new Map(categories.map((one) => [one.code, one])), attributes: new Map(attributes.map((one) => [one.code, one])) };
}

function pathOf(code: string | null, { categories }: Directory): string[] {
  const path: string[] = [];
  for (let at = code ? categories.get(code) : undefined; at; at = at.parentCode ? categories.get(at.parentCode) : undefined)
    path.unshift(inLanguage(at.names, 'uk'));
  return path;
}

/** A value in words: an option by its name, a measure with its unit; what is no option of ours stays as it is. */
function valueInWords(attribute: Attribute, value: unknown): string {
  const option = (code: unknown) => inLanguage(attribute.options.find((one) => one.code === code)?.names, 'uk') || String(code);
  if (Array.isArray(value)) return value.map(option).join(', ');
  if (typeof value === 'boolean') return value ? 'так' : 'ні';
  if (typeof value === 'number') return attribute.unit ? `${value} ${attribute.unit}` : String(value);
  if (typeof value !== 'object' || value === null) return option(value);
  if ('amount' in value) return `${String(value.amount)} ${String((value as { unit?: string }).unit ?? '')}`.trim();
  if ('length' in value) {
    const { length, width, height, unit } = value as { length: number; width: number; height: number; unit: string };
    return `${length} x ${width} x ${height} ${unit}`;
  }
  return inLanguage(value, 'uk');
}

function attributesOf(values: Record<string, unknown>, { attributes }: Directory): ExportRow['attributes'] {
  return Object.entries(values).flatMap(([code, value]) => {
    const attribute = attributes.get(code);
    const text = attribute ? valueInWords(attribute, value) : '';
    return attribute && text ? [{ name: inLanguage(attribute.names, 'uk') || code, value: text }] : [];
  });
}

function picturesOf(product: Product, axes: Record<string, string>, origin: string): string[] {
  const fits = (own: Record<string, string> | undefined) => Object.entries(own ?? {}).every(([axis, code]) => axes[axis] === undefined || axes[axis] === code);
  return product.media.flatMap((picture) => {
    const address = picture.sourceUrl ?? picture.url;
    return address && fits(picture.axes) ? [new URL(address, origin).href] : [];
  });
}

/** The rows of one product, one for each offer; what a draft has not been given yet stays empty. */
export function rowsOf(product: Product, directory: Directory, origin: string): ExportRow[] {
  const shared = attributesOf(product.attributes, directory);
  return product.variants.flatMap((variant) =>
    variant.offers.map((offer) => ({
      sku: offer.sku,
      groupId: product.id,
      article: product.article ?? '',
      gtin: variant.gtin ?? '',
      brand: product.brand ?? '',
      names: product.name,
      descriptions: product.description,
      categoryCode: product.category ?? '',
      categoryPath: product.category ? pathOf(product.category, directory) : product.categoryPath,
      priceMinor: offer.price?.amount ?? null,
      oldPriceMinor: offer.oldPrice?.amount ?? null,
      currency: offer.price?.currency ?? 'UAH',
      stock: offer.stock ?? 0,
      available: (offer.stock ?? 0) > 0 && product.status !== 'deactivated' && product.status !== 'archived',
      weightGrams: variant.weightGrams,
      pictures: picturesOf(product, variant.axes, origin),
      attributes: [...attributesOf(variant.axes, directory), ...shared],
    })),
  );
}
