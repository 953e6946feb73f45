import { headerKey, headerTable } from '../header-key.ts';
import type { Column, Meaning, Target } from '../mapping.ts';
import { cellReader, type Interpretation, type TableReader } from './table-dialect.ts';

const names = headerTable<string>({
  ID: 'id',
  Type: 'type',
  SKU: 'sku',
  'GTIN, UPC, EAN, or ISBN': 'gtin',
  Name: 'name',
  Published: 'published',
  'Short description': 'short',
  Description: 'description',
  'Date sale price starts': 'saleFrom',
  'Date sale price ends': 'saleTo',
  'In stock?': 'inStock',
  Stock: 'stock',
  'Sale price': 'sale',
  'Regular price': 'price',
  Categories: 'categories',
  Images: 'images',
  Parent: 'parent',
  'External URL': 'url',
  Brands: 'brand',
});
const shownAs: Record<string, Target> = {
  id: 'fallbackId',
  sku: 'sku',
  gtin: 'gtin',
  name: 'name',
  description: 'description',
  short: 'description',
  saleFrom: 'saleFrom',
  saleTo: 'saleTo',
  inStock: 'available',
  stock: 'stock',
  sale: 'salePrice',
  price: 'price',
  categories: 'category',
  images: 'pictures',
  parent: 'groupId',
  brand: 'brand',
  weight: 'weight',
  length: 'length',
  width: 'width',
  height: 'height',
};

export function isWooCommerce(headers: readonly string[]): boolean {
  const found = new Set(headers.map((header) => names.get(headerKey(header))));
  return found.has('type') && found.has('price') && found.has('inStock') && found.has('name');
}

type Parent = { key: string; name: string; description: string; category: string; images: string; brand: string; published: string };

/** WooCommerce's table: a variable product is only the parent of its variations, which are the offers. */
export function readWooCommerce(headers: readonly string[], override: (columns: Column[]) => Column[]): TableReader {
  const cell = cellReader(headers, names, headerKey);
  const sized = measuredColumns(headers);
  const pairs = attributePairs(headers);
  const columns = override(
    headers.map((source, at) => ({
      source,
      ...(sized.get(at) ?? {
        target: pairs.some((pair) => pair.value === at) ? ('attribute' as const) : (shownAs[names.get(headerKey(source)) ?? ''] ?? 'ignore'),
      }),
    })),
  );
  const parents = new Map<string, Parent>();
  const learn = (cells: readonly string[]): void => {
    if (!/\bvariable\b/i.test(cell(cells, 'type'))) return;
    const key = cell(cells, 'sku') || `id:${cell(cells, 'id')}`;
    const parent = {
      key,
      name: cell(cells, 'name'),
      description: describe(cell, cells),
      category: cell(cells, 'categories'),
      images: cell(cells, 'images'),
      brand: cell(cells, 'brand'),
      published: cell(cells, 'published'),
    };
    parents.set(key, parent).set(`id:${cell(cells, 'id')}`, parent);
  };
  const interpret = (cells: readonly string[]): Interpretation => {
    const kind = /variable|grouped|external/i.exec(cell(cells, 'type'))?.[0].toLowerCase();
    if (kind) return { skip: `${kind}_product` };
    const parentKey = cell(cells, 'parent');
    const parent = parents.get(parentKey);
    const meanings: Meaning[] = [
      { target: 'sku', value: cell(cells, 'sku') },
      { target: 'fallbackId', value: cell(cells, 'sku') ? '' : cell(cells, 'id') },
      { target: 'groupId', value: /variation/i.test(cell(cells, 'type')) ? (parent?.key ?? parentKey) : '' },
      { target: 'name', value: parent?.name || cell(cells, 'name') },
      { target: 'description', value: describe(cell, cells) || (parent?.description ?? '') },
      { target: 'category', value: deepestCategory(cell(cells, 'categories') || (parent?.category ?? '')) },
      { target: 'pictures', value: [cell(cells, 'images'), parent?.images ?? ''].filter(Boolean).join(', ') },
      { target: 'brand', value: cell(cells, 'brand') || (parent?.brand ?? '') },
      { target: 'gtin', value: cell(cells, 'gtin') },
      { target: 'price', value: cell(cells, 'price') },
      { target: 'salePrice', value: cell(cells, 'sale') },
      { target: 'saleFrom', value: cell(cells, 'saleFrom') },
      { target: 'saleTo', value: cell(cells, 'saleTo') },
      { target: 'stock', value: /^parent$/i.test(cell(cells, 'stock')) ? '' : cell(cells, 'stock') },
      { target: 'available', value: /^(?:0|-1)$/.test(cell(cells, 'published')) || /^(?:0|-1)$/.test(parent?.published ?? '') ? '0' : cell(cells, 'inStock') },
      ...[...sized].map(([at, sense]): Meaning => ({ ...sense, value: cells[at] ?? '' })),
      ...pairs.flatMap(({ name, value }) => attributeValues(cells[name] ?? '', cells[value] ?? '')),
    ];
    return { meanings: meanings.filter((meaning) => meaning.value !== '') };
  };
  return { dialect: 'woocommerce', columns, learn, interpret };
}

function describe(cell: (cells: readonly string[], name: string) => string, cells: readonly string[]): string {
  return cell(cells, 'description') || cell(cells, 'short');
}

/** Of `A > B, C` the path with most levels; `\,` is a comma of a name. */
export function deepestCategory(list: string): string {
  const paths = list.split(/(?<!\\),/).map((path) => path.replaceAll('\\,', ',').trim());
  return paths.reduce((best, path) => (path.split('>').length > best.split('>').length ? path : best), paths[0] ?? '');
}

function measuredColumns(headers: readonly string[]): Map<number, { target: Target; unit: string }> {
  const found = new Map<number, { target: Target; unit: string }>();
  headers.forEach((header, at) => {
    const match = /^(weight|length|width|height)\s*\(([^)]+)\)$/i.exec(header.trim());
    if (match) found.set(at, { target: match[1]!.toLowerCase() as Target, unit: match[2]!.toLowerCase() });
  });
  return found;
}

function attributePairs(headers: readonly string[]): { name: number; value: number }[] {
  const keys = headers.map((header) => header.trim().toLowerCase());
  return keys.flatMap((key, name) => {
    const number = /^attribute (\d+) name$/.exec(key)?.[1];
    const value = number ? keys.indexOf(`attribute ${number} value(s)`) : -1;
    return value >= 0 ? [{ name, value }] : [];
  });
}

function attributeValues(name: string, list: string): Meaning[] {
  if (!name.trim()) return [];
  return list.split(/(?<!\\),/).map((value) => ({ target: 'attribute' as const, attribute: name, value: value.replaceAll('\\,', ',').trim() }));
}
