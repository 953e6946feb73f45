import type { RowProblem } from '../feed-row.ts';
import { headerKey, headerTable } from '../header-key.ts';
import type { Column, Meaning, Target } from '../mapping.ts';
import { cellReader, type Interpretation, type TableReader } from './table-dialect.ts';

const names = headerTable<string>({
  Handle: 'handle',
  'URL handle': 'handle',
  Title: 'title',
  'Body (HTML)': 'body',
  Description: 'body',
  Vendor: 'vendor',
  'Product Category': 'category',
  Type: 'type',
  Published: 'published',
  'Published on online store': 'published',
  Status: 'status',
  'Option1 Name': 'option1',
  'Option1 Value': 'value1',
  'Option2 Name': 'option2',
  'Option2 Value': 'value2',
  'Option3 Name': 'option3',
  'Option3 Value': 'value3',
  'Variant SKU': 'sku',
  SKU: 'sku',
  'Variant Grams': 'grams',
  'Weight value (grams)': 'grams',
  'Variant Inventory Tracker': 'tracker',
  'Inventory tracker': 'tracker',
  'Variant Inventory Qty': 'quantity',
  'Inventory quantity': 'quantity',
  'Variant Inventory Policy': 'policy',
  'Continue selling when out of stock': 'policy',
  'Variant Price': 'price',
  Price: 'price',
  'Variant Compare At Price': 'compare',
  'Compare-at price': 'compare',
  'Variant Barcode': 'barcode',
  Barcode: 'barcode',
  'Image Src': 'image',
  'Product image URL': 'image',
  'Image Position': 'position',
  'Variant Image': 'variantImage',
  'Variant image URL': 'variantImage',
  'Google Shopping / Condition': 'condition',
  'Google Shopping / MPN': 'article',
});
const shownAs: Record<string, Target> = {
  handle: 'groupId',
  title: 'name',
  body: 'description',
  vendor: 'brand',
  category: 'category',
  type: 'category',
  sku: 'sku',
  grams: 'weight',
  quantity: 'stock',
  price: 'price',
  compare: 'oldPrice',
  barcode: 'gtin',
  image: 'pictures',
  variantImage: 'pictures',
  condition: 'condition',
  article: 'article',
  status: 'available',
  value1: 'attribute',
  value2: 'attribute',
  value3: 'attribute',
};
const optionNumbers = ['1', '2', '3'];

export function isShopify(headers: readonly string[]): boolean {
  const found = new Set(headers.map((header) => names.get(headerKey(header))));
  return found.has('handle') && found.has('title') && found.has('price') && found.has('option1');
}

type Product = {
  title: string;
  body: string;
  vendor: string;
  category: string;
  published: string;
  status: string;
  options: string[];
  images: { url: string; position: number }[];
};

/** Shopify's table: rows of one handle are one product; the first names it, others add variants or pictures. */
export function readShopify(headers: readonly string[], override: (columns: Column[]) => Column[]): TableReader {
  const cell = cellReader(headers, names, headerKey);
  const columns = override(headers.map((source) => ({ source, target: shownAs[names.get(headerKey(source)) ?? ''] ?? 'ignore' })));
  const products = new Map<string, Product>();
  const combinations = new Set<string>();
  const learn = (cells: readonly string[]): void => {
    const handle = cell(cells, 'handle');
    if (!handle) return;
    const product = products.get(handle) ?? { title: '', body: '', vendor: '', category: '', published: '', status: '', options: [], images: [] };
    const own = { title: 'title', body: 'body', vendor: 'vendor', published: 'published', status: 'status' } as const;
    for (const field of Object.values(own)) product[field] ||= cell(cells, field);
    product.category ||= cell(cells, 'category') || cell(cells, 'type');
    optionNumbers.forEach((number, at) => (product.options[at] ||= cell(cells, `option${number}`)));
    const image = cell(cells, 'image');
    if (image) product.images.push({ url: image, position: Number(cell(cells, 'position')) || product.images.length + 1 });
    products.set(handle, product);
  };
  const interpret = (cells: readonly string[]): Interpretation => {
    const handle = cell(cells, 'handle');
    const values = optionNumbers.map((number) => cell(cells, `value${number}`));
    const empty = !cell(cells, 'price') && !cell(cells, 'sku') && values.every((value) => !value);
    if (empty && handle && !cell(cells, 'title')) return { skip: 'image_row' };
    const product = products.get(handle);
    return { meanings: variantMeanings({ cell, cells, handle, values }, product), problems: variantProblems(handle, values, product, combinations) };
  };
  return { dialect: 'shopify', columns, learn, interpret };
}

type VariantCells = { cell: (cells: readonly string[], name: string) => string; cells: readonly string[]; handle: string; values: string[] };

function variantMeanings({ cell, cells, handle, values }: VariantCells, product: Product | undefined): Meaning[] {
  const options = (product?.options ?? [])
    .map((name, at) => ({ name, value: values[at] ?? '' }))
    .filter((option) => option.name && option.value && !isDefault(option));
  const sku = cell(cells, 'sku');
  const images = [...(product?.images ?? [])].sort((a, b) => a.position - b.position).map((image) => image.url);
  const pictures = [...new Set([cell(cells, 'variantImage'), ...images].filter(Boolean))];
  const meanings: Meaning[] = [
    { target: 'externalId', value: handle && (sku || [handle, ...options.map((option) => option.value)].join('/')) },
    { target: 'sku', value: sku },
    { target: 'groupId', value: options.length > 0 ? handle : '' },
    { target: 'name', value: product?.title ?? cell(cells, 'title') },
    { target: 'description', value: product?.body ?? cell(cells, 'body') },
    { target: 'brand', value: product?.vendor ?? cell(cells, 'vendor') },
    { target: 'category', value: product?.category ?? '' },
    { target: 'price', value: cell(cells, 'price') },
    { target: 'oldPrice', value: cell(cells, 'compare') },
    { target: 'weight', value: cell(cells, 'grams'), unit: 'g' },
    { target: 'gtin', value: cell(cells, 'barcode') },
    { target: 'article', value: cell(cells, 'article') },
    { target: 'condition', value: cell(cells, 'condition') },
    ...stockMeanings(cell(cells, 'tracker'), cell(cells, 'quantity'), cell(cells, 'policy'), product),
    ...pictures.map((value): Meaning => ({ target: 'pictures', value })),
    ...options.map(({ name, value }): Meaning => ({ target: 'attribute', attribute: name, value })),
  ];
  return meanings.filter((meaning) => meaning.value !== '');
}

function stockMeanings(tracker: string, quantity: string, policy: string, product: Product | undefined): Meaning[] {
  const hidden = /^false$/i.test(product?.published ?? '') || /^(?:draft|archived)$/i.test(product?.status ?? '');
  const none = Number(quantity) <= 0;
  const state = hidden || (tracker && none && !/^(?:continue|true)$/i.test(policy)) ? 'out of stock' : tracker && none ? 'backorder' : 'in stock';
  const count: Meaning[] = tracker ? [{ target: 'stock', value: none ? '0' : quantity }] : [];
  return [...count, { target: 'available', value: state }];
}

function isDefault(option: { name: string; value: string }): boolean {
  return option.name === 'Title' && option.value === 'Default Title';
}

function variantProblems(handle: string, values: string[], product: Product | undefined, combinations: Set<string>): RowProblem[] {
  const problems: RowProblem[] = [];
  const missing = product?.options.find((name, at) => name && name !== 'Title' && !values[at]);
  if (missing) problems.push({ field: 'attribute', code: 'option_value_missing', severity: 'error', value: missing });
  const combination = JSON.stringify([handle, ...values]);
  if (product && combinations.has(combination))
    problems.push({ field: 'attribute', code: 'option_combination_duplicate', severity: 'error', value: values.filter(Boolean).join(' / ') });
  combinations.add(combination);
  return problems;
}
