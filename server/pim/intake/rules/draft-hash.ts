import { createHash } from 'node:crypto';
import type { ProductDraft } from './draft.ts';

/** JSON with sorted keys: equal content, equal text, whatever the order in which it was built. Absent and undefined are one. */
export function stableStringify(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(stableStringify).join(',')}]`;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${stableStringify(part)}`).join(',')}}`;
}

/** As `stableStringify`, but nothing is nothing, however it is written: null, '', {}, [] and an absent key are alike. */
function saidText(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? undefined : `[${value.map((part) => saidText(part) ?? 'null').join(',')}]`;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const part = saidText((value as Record<string, unknown>)[key]);
    if (part !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${part}`;
  }
  return text === '' ? undefined : `{${text}}`;
}

function hashOf(content: unknown): string {
  return createHash('sha256')
    .update(saidText(content) ?? 'null')
    .digest('hex');
}

/** A picture is the same by where it comes from; whether it has arrived yet is no content. */
function pictures(draft: ProductDraft) {
  return draft.media.map(({ id, url, axes }) => ({ source: url ?? id, axes }));
}

/** What the merchant said, all of it: a re-import with the same hash changes nothing. */
export function draftHash(draft: ProductDraft): string {
  const { categoryConfidence: _guess, removedHtml: _removed, media: _media, ...said } = draft;
  return hashOf({ ...said, variants: bySku(draft.variants), media: pictures(draft) });
}

/** What a moderator judges: prices, stock and own numbers aside. A change of price alone keeps this hash. */
export function contentHash(draft: ProductDraft): string {
  const { categoryCode, brand, article, name, description, attributes } = draft;
  const variants = bySku(draft.variants).map(({ gtin, axes, weightGrams }) => ({ gtin, axes, weightGrams }));
  return hashOf({ categoryCode, brand, article, name, description, attributes, variants, media: pictures(draft) });
}

function bySku<Variant extends { sku: string }>(variants: readonly Variant[]): Variant[] {
  return variants.toSorted((a, b) => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0));
}
