import type { Meaning, RawField } from '../mapping.ts';

/** What the whole record says that single elements do not: Hotline's second price, Prom's "to order", Google's categories. */
export function refineXml(dialect: string, meanings: Meaning[], fields: readonly RawField[]): Meaning[] {
  if (dialect === 'hotline') return dollarPrice(meanings, fields);
  if (dialect === 'google') return oneCategory(meanings);
  return toOrder(meanings, fields);
}

function dollarPrice(meanings: Meaning[], fields: readonly RawField[]): Meaning[] {
  if (meanings.some((meaning) => meaning.target === 'price' && meaning.value.trim() !== '')) return meanings;
  const dollars = fields.find((field) => field.source.toLowerCase() === 'pricerusd')?.value;
  return dollars ? [...meanings, { target: 'price', value: dollars }, { target: 'currency', value: 'USD' }] : meanings;
}

function oneCategory(meanings: Meaning[]): Meaning[] {
  const paths = meanings.filter((meaning) => meaning.target === 'category');
  const google = meanings.find((meaning) => meaning.target === 'categoryId');
  const written = paths[0] ?? (google && google.value.includes('>') ? { target: 'category' as const, value: google.value } : undefined);
  const rest = meanings.filter((meaning) => meaning.target !== 'category' && !(meaning.target === 'categoryId' && !/^\d+$/.test(meaning.value.trim())));
  return written ? [...rest, written] : rest;
}

/** An empty `available` means "to order" in Prom's form of YML. */
function toOrder(meanings: Meaning[], fields: readonly RawField[]): Meaning[] {
  const available = fields.find((field) => field.source === '@available');
  if (!available || available.value.trim() !== '') return meanings;
  const inStock = fields
    .find((field) => field.source === '@in_stock')
    ?.value.trim()
    .toLowerCase();
  return [...meanings.filter((meaning) => meaning.target !== 'available'), { target: 'available', value: inStock === 'true' ? 'in stock' : 'backorder' }];
}
