import { inLanguage, type Language } from '#kernel/language';
import { money } from '#kernel/money';
import { hasWord, wordsIn } from '#platform/words';
import type { Directory, DirectoryAttribute } from '../rules/directory.ts';
import type { Filters } from '../rules/filters.ts';
import type { Found } from './find.ts';

type Value = { value: string; name: string; count: number; hex?: string; selected: boolean };
type Facet = {
  code: string;
  name: string;
  kind: 'list' | 'colour' | 'range';
  values: Value[];
  range?: { min: { amount: number; currency: string }; max: { amount: number; currency: string } };
};

const mostValues = 80;
const mostBrands = 200;
const alphabet = new Intl.Collator();
const mostMerchants = 60;

/** Chosen values stay in sight even when nothing is left of them, so that they can be taken off. */
function withSelected(values: Value[], selected: readonly string[], nameOf: (value: string) => string): Value[] {
  const known = new Set(values.map((value) => value.value));
  return [...values, ...selected.filter((value) => !known.has(value)).map((value) => ({ value, name: nameOf(value), count: 0, selected: true }))];
}

const numbers = new Map<Language, Intl.NumberFormat>();
function numberText(value: number, language: Language): string {
  let format = numbers.get(language);
  if (!format) numbers.set(language, (format = new Intl.NumberFormat(language, { maximumFractionDigits: 3 })));
  return format.format(value);
}

const namesKept = new WeakMap<Directory, Map<string, string>>();
const mostNamesKept = 50_000;

/** A value of an attribute in words: the option's name, yes or no, a number with its unit. Said once while the directory stays. */
export function valueName(directory: Directory, attribute: DirectoryAttribute, value: string, language: Language): string {
  let names = namesKept.get(directory);
  if (!names || names.size > mostNamesKept) namesKept.set(directory, (names = new Map()));
  const key = `${language} ${attribute.code}=${value}`;
  let name = names.get(key);
  if (name === undefined) names.set(key, (name = sayValue(directory, attribute, value, language)));
  return name;
}

function sayValue(directory: Directory, attribute: DirectoryAttribute, value: string, language: Language): string {
  const option = directory.option(attribute.code, value);
  if (option) return inLanguage(option.names, language);
  const t = wordsIn(language);
  if (attribute.kind === 'boolean') return t(value === 'yes' ? 'common.yes' : 'common.no');
  const plain = attribute.kind === 'number' ? numberText(Number(value), language) : value;
  if (attribute.kind !== 'number' || !Number.isFinite(Number(value))) return value;
  const unit = attribute.unit && hasWord(language, `search.units.${attribute.unit}`) ? t(`search.units.${attribute.unit}`) : '';
  return unit ? `${plain} ${unit}` : plain;
}

function sorted(attribute: DirectoryAttribute, values: Value[]): Value[] {
  const order = new Map(attribute.options.map((option, at) => [option.code, at]));
  if (attribute.kind === 'number') return values.sort((a, b) => Number(a.value) - Number(b.value));
  if (attribute.axis && attribute.kind === 'option') return values.sort((a, b) => (order.get(a.value) ?? 9_999) - (order.get(b.value) ?? 9_999));
  return values.sort((a, b) => b.count - a.count || alphabet.compare(a.name, b.name));
}

type Counted = ReadonlyMap<string, ReadonlyMap<string, { count: number; name: string | null }>>;

/** By facet and value: rows that miss no filter, and those that miss only the facet's own. */
function countsOf(found: Found): Counted {
  const counts = new Map<string, Map<string, { count: number; name: string | null }>>();
  for (const [pair, , count, name] of found.values) {
    const cut = pair.indexOf('=');
    const code = pair.slice(0, cut);
    const value = pair.slice(cut + 1);
    let values = counts.get(code);
    if (!values) counts.set(code, (values = new Map()));
    const known = values.get(value);
    if (known) known.count += count;
    else values.set(value, { count, name });
  }
  return counts;
}

function attributeFacets(counts: Counted, filters: Filters, directory: Directory, language: Language): Facet[] {
  return [...directory.attributes.values()].flatMap((attribute) => {
    const selected = filters.attributes.get(attribute.code) ?? [];
    const named = [...(counts.get(attribute.code) ?? [])].map(([value, { count }]) => {
      const hex = directory.option(attribute.code, value)?.hex;
      return { value, name: valueName(directory, attribute, value, language), count, ...(hex ? { hex } : {}), selected: selected.includes(value) };
    });
    const most = named.sort((a, b) => Number(b.selected) - Number(a.selected) || b.count - a.count).slice(0, mostValues);
    const values = withSelected(sorted(attribute, most), selected, (value) => valueName(directory, attribute, value, language));
    if (!attribute.facet || values.length === 0) return [];
    return [
      {
        code: `attr.${attribute.code}`,
        name: inLanguage(attribute.names, language),
        kind: attribute.kind === 'colour' ? ('colour' as const) : ('list' as const),
        values,
      },
    ];
  });
}

/** The most frequent values of brand or merchant. */
function mostOf(counts: Counted, code: string, limit: number, selected: readonly string[]): Value[] {
  const most = [...(counts.get(code) ?? [])]
    .flatMap(([value, { count, name }]) => (name === null ? [] : [{ value, name, count, selected: selected.includes(value) }]))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, limit);
  return withSelected(most, selected, (value) => value);
}

/** All facets of a listing: brand, price, merchants, then the attributes in the catalogue's order. */
export function facetsOf(found: Found, filters: Filters, directory: Directory, language: Language): Facet[] {
  const t = wordsIn(language);
  const counts = countsOf(found);
  const { price } = found;
  const facets: Facet[] = [
    { code: 'brand', name: t('search.facets.brand'), kind: 'list', values: mostOf(counts, '@brand', mostBrands, filters.brands) },
    ...(price
      ? [
          {
            code: 'price',
            name: t('search.facets.price'),
            kind: 'range' as const,
            values: [],
            range: { min: money(price.min, price.currency), max: money(price.max, price.currency) },
          },
        ]
      : []),
    ...attributeFacets(counts, filters, directory, language),
    { code: 'merchant', name: t('search.facets.merchant'), kind: 'list', values: mostOf(counts, '@merchant', mostMerchants, filters.merchants) },
  ];
  return facets.filter((facet) => facet.kind === 'range' || facet.values.length > 0);
}
