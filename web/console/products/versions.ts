import type { OutputOf } from '#kernel/contract';
import type { getOperatorProduct } from '#catalog/contract';
import { languages } from '#kernel/language';
import type { Words } from '../../words.tsx';
import { plainText, valueText } from '../moderation/fields.ts';

export type Version = OutputOf<typeof getOperatorProduct>['versions'][number];
export type ContentRow = { id: string; label: string; value: string };

/** Names of the catalogue in the reader's language. */
export type Names = { category: (code: string) => string; attribute: (code: string) => string; value: (attribute: string, value: unknown) => string };

function rowsOfRecord(root: string, label: string, value: Record<string, unknown>, t: Words): ContentRow[] {
  return languages
    .filter((language) => value[language] !== undefined)
    .map((language) => ({
      id: `${root}.${language}`,
      label: `${label}, ${t(`common:languageShort.${language}`, { defaultValue: language })}`,
      value: plainText(String(value[language] ?? '')),
    }));
}

const record = (value: unknown) => (value ?? {}) as Record<string, unknown>;

/** A version's content line by line, so that two of them can be laid over each other. */
export function contentRows(content: Record<string, unknown>, t: Words, names: Names): ContentRow[] {
  const media = (content['media'] ?? []) as unknown[];
  const variants = (content['variants'] ?? []) as { gtin: string | null; axes: Record<string, string> }[];
  return [
    ...rowsOfRecord('name', t('console-products:fields.name'), record(content['name']), t),
    ...rowsOfRecord('description', t('console-products:fields.description'), record(content['description']), t),
    { id: 'category', label: t('console-products:fields.category'), value: names.category(String(content['categoryCode'] ?? '')) },
    { id: 'brand', label: t('console-products:fields.brand'), value: String(content['brand'] ?? '') },
    { id: 'article', label: t('console-products:fields.article'), value: String(content['article'] ?? '') },
    ...Object.entries(record(content['attributes'])).map(([code, value]) => ({
      id: `attributes.${code}`,
      label: names.attribute(code),
      value: names.value(code, value),
    })),
    {
      id: 'variants',
      label: t('console-products:fields.variants'),
      value: variants
        .map((variant) =>
          [
            Object.entries(variant.axes)
              .map(([axis, value]) => names.value(axis, value))
              .join(' '),
            variant.gtin,
          ]
            .filter(Boolean)
            .join(' · '),
        )
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

type Attribute = { code: string; name: string; options: readonly { code: string; name: string }[] };

/** Categories, attributes and values by their names; what the catalogue no longer knows is shown as it was kept. */
export function namesOf(categories: readonly { code: string; name: string }[], attributes: readonly Attribute[], t: Words): Names {
  const byCode = new Map(attributes.map((one) => [one.code, one]));
  const option = (attribute: string, code: unknown): string =>
    byCode.get(attribute)?.options.find((one) => one.code === code)?.name ?? valueText(withUnit(code, t)) ?? '';
  return {
    category: (code) => categories.find((one) => one.code === code)?.name ?? code,
    attribute: (code) => byCode.get(code)?.name ?? code,
    value: (attribute, value) => (Array.isArray(value) ? value.map((one) => option(attribute, one)).join(', ') : option(attribute, value)),
  };
}

/** An amount's unit as people write it. */
function withUnit(value: unknown, t: Words): unknown {
  if (typeof value === 'boolean') return t(`common:${value ? 'yes' : 'no'}`);
  if (typeof value !== 'object' || value === null || !('unit' in value)) return value;
  return { ...value, unit: t(`search:units.${String(value.unit)}`, { defaultValue: String(value.unit) }) };
}
