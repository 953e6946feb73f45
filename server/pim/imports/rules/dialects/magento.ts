import type { Language } from '#kernel/language';
import { languageOf } from '../detect-language.ts';
import { headerKey, headerTable } from '../header-key.ts';
import type { Column, Meaning, Target } from '../mapping.ts';
import { cellReader, type Interpretation, type TableReader } from './table-dialect.ts';

const columnsKnown = [
  'sku',
  'store_view_code',
  'product_type',
  'categories',
  'name',
  'description',
  'short_description',
  'weight',
  'product_online',
  'price',
  'special_price',
  'special_price_from_date',
  'special_price_to_date',
  'base_image',
  'additional_images',
  'country_of_manufacture',
  'additional_attributes',
  'qty',
  'is_in_stock',
  'manage_stock',
  'use_config_manage_stock',
  'configurable_variations',
  'attribute_set_code',
];
const names = headerTable<string>(Object.fromEntries(columnsKnown.map((name) => [name, name])));
const shownAs: Record<string, Target> = {
  sku: 'sku',
  categories: 'category',
  name: 'name',
  description: 'description',
  short_description: 'description',
  weight: 'weight',
  price: 'price',
  special_price: 'salePrice',
  special_price_from_date: 'saleFrom',
  special_price_to_date: 'saleTo',
  base_image: 'pictures',
  additional_images: 'pictures',
  country_of_manufacture: 'country',
  qty: 'stock',
  is_in_stock: 'available',
  additional_attributes: 'attribute',
};
const serviceAttributes = /^(?:has_options|required_options|gift_message_available|url_key|ts_dimensions_\w+)$/;

export function isMagento(headers: readonly string[]): boolean {
  const found = new Set(headers.map((header) => names.get(headerKey(header))));
  return found.has('sku') && found.has('product_type') && (found.has('attribute_set_code') || found.has('additional_attributes'));
}

type Family = { sku: string; axes: string[] };
type Parent = { name: string; description: string };
type Translation = { language: Language; name: string; description: string };

/** Magento's table: configurable products only tie simple ones together; rows of a store view are translations. */
export function readMagento(headers: readonly string[], override: (columns: Column[]) => Column[]): TableReader {
  const cell = cellReader(headers, names, headerKey);
  const columns = override(headers.map((source) => ({ source, target: shownAs[names.get(headerKey(source)) ?? ''] ?? 'ignore' })));
  const families = new Map<string, Family>();
  const parents = new Map<string, Parent>();
  const translations = new Map<string, Translation[]>();
  const learn = (cells: readonly string[]): void => {
    const sku = cell(cells, 'sku');
    const language = languageOf(cell(cells, 'store_view_code') || undefined);
    if (language) {
      translations.set(sku, [...(translations.get(sku) ?? []), { language, name: cell(cells, 'name'), description: cell(cells, 'description') }]);
    } else if (/^configurable$/i.test(cell(cells, 'product_type'))) {
      parents.set(sku, { name: cell(cells, 'name'), description: cell(cells, 'description') });
      for (const [child, axes] of variations(cell(cells, 'configurable_variations'))) families.set(child, { sku, axes });
    }
  };
  const interpret = (cells: readonly string[]): Interpretation => {
    if (cell(cells, 'store_view_code')) return { skip: 'translation_row' };
    const type = cell(cells, 'product_type').toLowerCase();
    if (type && !['simple', 'virtual', 'downloadable'].includes(type)) return { skip: `${type}_product` };
    const sku = cell(cells, 'sku');
    const family = families.get(sku);
    const translated = [sku, family?.sku ?? ''].flatMap((key) => translations.get(key) ?? []);
    return { meanings: offerMeanings((name) => cell(cells, name), family && { ...family, ...parents.get(family.sku)! }, translated) };
  };
  return { dialect: 'magento', columns, learn, interpret };
}

function offerMeanings(cell: (name: string) => string, family: (Family & Parent) | undefined, translated: Translation[]): Meaning[] {
  const managed = cell('use_config_manage_stock') === '1' || cell('manage_stock') !== '0';
  const meanings: Meaning[] = [
    { target: 'sku', value: cell('sku') },
    { target: 'groupId', value: family?.sku ?? '' },
    { target: 'name', value: family?.name || cell('name') },
    { target: 'description', value: cell('description') || cell('short_description') || (family?.description ?? '') },
    ...translated.flatMap(({ language, name, description }): Meaning[] => [
      { target: 'name', language, value: name },
      { target: 'description', language, value: description },
    ]),
    { target: 'category', value: deepestPath(cell('categories')) },
    { target: 'price', value: cell('price') },
    { target: 'salePrice', value: cell('special_price') },
    { target: 'saleFrom', value: cell('special_price_from_date') },
    { target: 'saleTo', value: cell('special_price_to_date') },
    { target: 'weight', value: cell('weight'), unit: 'kg' },
    { target: 'country', value: cell('country_of_manufacture') },
    { target: 'stock', value: managed ? cell('qty').replace(/\.0+$/, '') : '' },
    { target: 'available', value: cell('product_online') === '2' ? '0' : cell('is_in_stock') },
    { target: 'pictures', value: cell('base_image') },
    { target: 'pictures', value: cell('additional_images') },
    ...additionalAttributes(cell('additional_attributes')),
  ];
  return meanings.filter((meaning) => meaning.value !== '');
}

/** The deepest of `Default Category/Men/Tops,…` without the root that every path shares. */
function deepestPath(list: string): string {
  const paths = list.split(/,(?=[^,]*\/|[^,/]*$)/).map((path) => path.trim().split('/'));
  const deepest = paths.reduce((best, path) => (path.length > best.length ? path : best), paths[0] ?? []);
  return deepest.filter((level, at) => !(at === 0 && /^(?:default category|root catalog)$/i.test(level))).join(' > ');
}

function additionalAttributes(text: string): Meaning[] {
  return text.split(/,(?=\w+=)/).flatMap((pair): Meaning[] => {
    const at = pair.indexOf('=');
    const code = pair.slice(0, at).replace(/^"/, '').trim();
    if (at < 1 || serviceAttributes.test(code)) return [];
    const values = pair
      .slice(at + 1)
      .replace(/^"|"$/g, '')
      .split('|');
    return values.map((value) => ({ target: 'attribute', attribute: code, code, value }));
  });
}

/** `sku=A-XS,size=XS|sku=A-S,size=S` → children with the codes of their axes. */
function variations(text: string): [string, string[]][] {
  return text.split('|').flatMap((entry): [string, string[]][] => {
    const pairs = entry.split(/,(?=\w+=)/).map((pair) => pair.split('='));
    const sku = pairs.find(([key]) => key === 'sku')?.[1];
    return sku ? [[sku, pairs.map(([key]) => key!).filter((key) => key !== 'sku')]] : [];
  });
}
