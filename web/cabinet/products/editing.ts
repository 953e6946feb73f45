import type { AttributeValue } from '#kernel/attribute-value';
import type { InputOf } from '#kernel/contract';
import type { createProduct } from '#intake/contract';
import type { Localised } from '#kernel/language';
import { parseMinor, parseWhole, typedMinor } from './figures.ts';
import type { Product } from './types.ts';

/** A variant as it stands in the grid: figures as they are typed. */
export type VariantRow = {
  key: string;
  sku: string;
  gtin: string;
  axes: Record<string, string>;
  price: string;
  oldPrice: string;
  stock: string;
  weight: string;
  currency: string;
};
export type Photo = {
  key: string;
  id: string | null;
  url: string | null;
  src: string | null;
  status: 'pending' | 'stored' | 'failed';
  axes: Record<string, string>;
};
export type Editing = {
  category: string | null;
  brand: string;
  article: string;
  name: Localised;
  description: Localised;
  attributes: Record<string, AttributeValue>;
  variants: VariantRow[];
  media: Photo[];
};
export type ProductBody = NonNullable<InputOf<typeof createProduct>['body']>;

let made = 0;
export const freshKey = () => `row-${(made += 1)}`;

export function emptyVariant(axes: Record<string, string> = {}, like?: VariantRow): VariantRow {
  return {
    key: freshKey(),
    sku: '',
    gtin: '',
    axes,
    price: like?.price ?? '',
    oldPrice: like?.oldPrice ?? '',
    stock: '',
    weight: like?.weight ?? '',
    currency: like?.currency ?? 'UAH',
  };
}

export function emptyEditing(): Editing {
  return { category: null, brand: '', article: '', name: {}, description: {}, attributes: {}, variants: [emptyVariant()], media: [] };
}

/** What the editor works on, from what is kept. */
export function editingOf(product: Product): Editing {
  return {
    category: product.category,
    brand: product.brand ?? '',
    article: product.article ?? '',
    name: product.name as Localised,
    description: product.description as Localised,
    attributes: product.attributes as Record<string, AttributeValue>,
    variants: product.variants.flatMap((variant) =>
      variant.offers.map((offer) => ({
        key: offer.sku,
        sku: offer.sku,
        gtin: variant.gtin ?? '',
        axes: variant.axes,
        price: typedMinor(offer.price?.amount ?? null),
        oldPrice: typedMinor(offer.oldPrice?.amount ?? null),
        stock: offer.stock === null ? '' : String(offer.stock),
        weight: variant.weightGrams === null ? '' : String(variant.weightGrams),
        currency: offer.price?.currency ?? 'UAH',
      })),
    ),
    media: product.media.map((photo, at) => ({
      key: photo.id ?? photo.sourceUrl ?? String(at),
      id: photo.id,
      url: photo.sourceUrl,
      src: photo.url,
      status: photo.status,
      axes: photo.axes ?? {},
    })),
  };
}

const isAnswer = (value: AttributeValue | undefined) =>
  value !== undefined &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0) &&
  !(typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0);
const written = (text: Localised) => Object.fromEntries(Object.entries(text).filter(([, one]) => one.trim() !== ''));

/** Figures in the grid that are no figures: their path and cell. */
export function unreadable(editing: Editing): { path: string; text: string }[] {
  return editing.variants.flatMap((row, at) => {
    const figure = (name: 'price' | 'oldPrice', text: string) =>
      text.trim() !== '' && parseMinor(text) === null ? [{ path: `variants.${at}.${name}`, text }] : [];
    const whole = (name: string, text: string) => (text.trim() !== '' && parseWhole(text) === null ? [{ path: `variants.${at}.${name}`, text }] : []);
    return [...figure('price', row.price), ...figure('oldPrice', row.oldPrice), ...whole('stock', row.stock), ...whole('weightGrams', row.weight)];
  });
}

/** What even a draft cannot be kept without. */
export function missing(editing: Editing): string[] {
  const skus = editing.variants.flatMap((row, at) => (row.sku.trim() === '' ? [`variants.${at}.sku`] : []));
  return Object.values(editing.name).some((text) => text.trim() !== '') ? skus : ['name', ...skus];
}

/** The body that the API takes, from what stands in the editor. */
export function bodyOf(editing: Editing): ProductBody {
  const money = (text: string, currency: string) => {
    const amount = parseMinor(text);
    return amount === null ? null : { amount, currency };
  };
  return {
    category: editing.category,
    brand: editing.brand.trim() || null,
    article: editing.article.trim() || null,
    name: written(editing.name),
    description: written(editing.description),
    attributes: Object.fromEntries(Object.entries(editing.attributes).filter(([, value]) => isAnswer(value))) as ProductBody['attributes'],
    variants: editing.variants.map((row) => ({
      sku: row.sku.trim(),
      gtin: row.gtin.trim() || null,
      axes: Object.fromEntries(Object.entries(row.axes).filter(([, value]) => value !== '')),
      price: money(row.price, row.currency),
      oldPrice: money(row.oldPrice, row.currency),
      stock: parseWhole(row.stock),
      weightGrams: parseWhole(row.weight) || null,
    })),
    media: editing.media.map((photo) => ({
      ...(photo.id ? { id: photo.id } : {}),
      ...(photo.url ? { url: photo.url } : {}),
      ...(Object.keys(photo.axes).length > 0 ? { axes: photo.axes } : {}),
    })),
  };
}
