import type { DraftPicture, DraftVariant, ProductDraft } from './draft.ts';
import { stableStringify } from './draft-hash.ts';

/** One changed field. `field` is a path as in findings: `name.uk`, `attributes.colour`, `variants[AB-1].price`, `media`. */
export type FieldChange = { field: string; kind: 'added' | 'removed' | 'changed'; before: unknown; after: unknown };

const variantFields = ['gtin', 'axes', 'price', 'oldPrice', 'stock', 'weightGrams'] as const satisfies readonly (keyof DraftVariant)[];
const offerField = /\.(price|oldPrice|stock)$/;

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (typeof value === 'object' && Object.values(value).every(isNothing));
}

function compare(field: string, before: unknown, after: unknown): FieldChange[] {
  if (isNothing(before) && isNothing(after)) return [];
  if (stableStringify(before) === stableStringify(after)) return [];
  const kind = isNothing(before) ? 'added' : isNothing(after) ? 'removed' : 'changed';
  return [{ field, kind, before: before ?? null, after: after ?? null }];
}

function compareRecords(field: string, before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return keys.flatMap((key) => compare(`${field}.${key}`, before[key], after[key]));
}

function compareVariants(before: readonly DraftVariant[], after: readonly DraftVariant[]): FieldChange[] {
  const old = new Map(before.map((variant) => [variant.sku, variant]));
  const fresh = new Map(after.map((variant) => [variant.sku, variant]));
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((sku): FieldChange[] => {
    const was = old.get(sku);
    const is = fresh.get(sku);
    const field = `variants[${sku}]`;
    if (was === undefined || is === undefined) return [{ field, kind: was === undefined ? 'added' : 'removed', before: was ?? null, after: is ?? null }];
    return variantFields.flatMap((name) => compare(`${field}.${name}`, was[name], is[name]));
  });
}

/** The order counts: the first picture is the product's face. */
function gallery(media: readonly DraftPicture[]): unknown[] {
  return media.map(({ id, url, axes }) => (axes && Object.keys(axes).length > 0 ? { source: url ?? id, axes } : (url ?? id)));
}

/** What changed between two drafts, field by field. Empty: nothing did, however the objects were built. `before` null: everything is new. */
export function draftDifference(before: ProductDraft | null, after: ProductDraft): FieldChange[] {
  const old = before ?? {
    categoryCode: null,
    categoryPath: [],
    brand: null,
    article: null,
    name: {},
    description: {},
    attributes: {},
    variants: [],
    media: [],
  };
  return [
    ...compare('category', old.categoryCode, after.categoryCode),
    ...compare('categoryPath', old.categoryPath, after.categoryPath),
    ...compare('brand', old.brand, after.brand),
    ...compare('article', old.article, after.article),
    ...compareRecords('name', old.name, after.name),
    ...compareRecords('description', old.description, after.description),
    ...compareRecords('attributes', old.attributes, after.attributes),
    ...compareVariants(old.variants, after.variants),
    ...compare('media', gallery(old.media), gallery(after.media)),
  ];
}

/** Must a moderator look again? Prices, stock and the shop's own category path are not judged. */
export function touchesContent(changes: readonly FieldChange[]): boolean {
  return changes.some(({ field }) => !offerField.test(field) && field !== 'categoryPath');
}
