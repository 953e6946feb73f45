import type { OutputOf } from '#kernel/contract';
import type { getOperatorProduct } from '#catalog/contract';
import type { Words } from '../../words.tsx';
import { plainText, valueText } from '../moderation/fields.ts';

export type Version = OutputOf<typeof getOperatorProduct>['versions'][number];
export type ContentRow = { id: string; label: string; value: string };

type Names = (code: string) => string;

function rowsOfRecord(root: string, label: string, value: Record<string, unknown>, t: Words): ContentRow[] {
  return Object.entries(value).map(([language, text]) => ({
    id: `${root}.${language}`,
    label: `${label}, ${t(`common:languageShort.${language}`, { defaultValue: language })}`,
    value: plainText(String(text ?? '')),
  }));
}

const record = (value: unknown) => (value ?? {}) as Record<string, unknown>;

/** A version's content line by line, so that two of them can be laid over each other. */
export function contentRows(content: Record<string, unknown>, t: Words, attributeName: Names): ContentRow[] {
  const media = (content['media'] ?? []) as unknown[];
  const variants = (content['variants'] ?? []) as { gtin: string | null; axes: Record<string, string> }[];
  return [
    ...rowsOfRecord('name', t('console-products:fields.name'), record(content['name']), t),
    ...rowsOfRecord('description', t('console-products:fields.description'), record(content['description']), t),
    { id: 'category', label: t('console-products:fields.category'), value: String(content['categoryCode'] ?? '') },
    { id: 'brand', label: t('console-products:fields.brand'), value: String(content['brand'] ?? '') },
    { id: 'article', label: t('console-products:fields.article'), value: String(content['article'] ?? '') },
    ...Object.entries(record(content['attributes'])).map(([code, value]) => ({
      id: `attributes.${code}`,
      label: attributeName(code),
      value: valueText(value) ?? '',
    })),
    {
      id: 'variants',
      label: t('console-products:fields.variants'),
      value: variants
        .map((variant) => [Object.values(variant.axes).join(' '), variant.gtin].filter(Boolean).join(' · '))
        .filter(Boolean)
        .join('; '),
    },
    { id: 'media', label: t('console-products:fields.media'), value: t('console-products:pictures', { count: media.length }) },
  ];
}

/** What one version changed against the one before it. */
export function changesBetween(before: readonly ContentRow[], after: readonly ContentRow[]): { id: string; label: string; before: string; after: string }[] {
  const old = new Map(before.map((row) => [row.id, row]));
  const fresh = new Map(after.map((row) => [row.id, row]));
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((id) => {
    const [from, to] = [old.get(id)?.value ?? '', fresh.get(id)?.value ?? ''];
    return from === to ? [] : [{ id, label: (fresh.get(id) ?? old.get(id))!.label, before: from, after: to }];
  });
}
