import type { FeedAttribute } from './feed-row.ts';
import { headerKey, headerTable } from './header-key.ts';
import type { Meaning } from './mapping.ts';

/** Attributes that say the same as a field, used when the field is empty. */
const known = headerTable<'gtin' | 'brand' | 'article' | 'country'>({
  Штрихкод: 'gtin',
  'Штрих-код': 'gtin',
  Barcode: 'gtin',
  EAN: 'gtin',
  GTIN: 'gtin',
  'Штрих коды': 'gtin',
  Бренд: 'brand',
  Виробник: 'brand',
  Производитель: 'brand',
  Brand: 'brand',
  'Торгова марка': 'brand',
  'Торговая марка': 'brand',
  Артикул: 'article',
  'Артикул виробника': 'article',
  'Артикул производителя': 'article',
  MPN: 'article',
  'Країна виробник': 'country',
  'Країна-виробник': 'country',
  'Країна виробництва': 'country',
  'Страна производитель': 'country',
  'Страна-производитель': 'country',
  'Country of origin': 'country',
});

/** One entry per attribute name and unit, repeated names as several values; HTML lists in a value are split. */
export function rowAttributes(meanings: Meaning[]): FeedAttribute[] {
  const merged = new Map<string, FeedAttribute>();
  for (const { attribute, value, unit, code } of meanings) {
    const name = (attribute ?? '').replace(/\s+/g, ' ').trim();
    const values = splitValues(value);
    if (!name || values.length === 0) continue;
    const key = `${headerKey(name)}\n${(unit ?? '').trim()}`;
    const entry = merged.get(key) ?? { name, ...(unit?.trim() ? { unit: unit.trim() } : {}), values: [], ...(code ? { code } : {}) };
    for (const text of values) if (!entry.values.includes(text)) entry.values.push(text);
    merged.set(key, entry);
  }
  return [...merged.values()];
}

export function fieldsInAttributes(attributes: FeedAttribute[]): Partial<Record<'gtin' | 'brand' | 'article' | 'country', string>> {
  const found: Partial<Record<'gtin' | 'brand' | 'article' | 'country', string>> = {};
  for (const attribute of attributes) {
    const field = known.get(headerKey(attribute.name));
    if (field) found[field] ??= attribute.values[0]!;
  }
  return found;
}

function splitValues(value: string): string[] {
  const html = /<br\s*\/?>|<\/li>/i.test(value);
  const texts = html ? value.split(/<br\s*\/?>|<\/li>/i).map((text) => text.replace(/<[^>]*>/g, ' ')) : value.split('\n');
  return texts.map((text) => text.replace(/[\s\u00a0]+/g, ' ').trim()).filter(Boolean);
}
