import type { Language } from '#kernel/language';
import { categoryPath, splitCategoryPath, type FeedCategory } from './category-tree.ts';
import { checkGtin } from './check-gtin.ts';
import type { Dimensions, FeedRow, RowProblem } from './feed-row.ts';
import type { Meaning, Target } from './mapping.ts';
import { parseCondition, parseDimensions, parseGrams, parseMillimetres, parseMonths } from './parse-measure.ts';
import { fieldsInAttributes, rowAttributes } from './row-attributes.ts';
import { rowPictures } from './row-pictures.ts';
import { rowPrices } from './row-prices.ts';
import { rowStock } from './row-stock.ts';
import { rowTexts } from './row-texts.ts';

export type RowSettings = {
  currency: string;
  language: Language;
  prom: boolean;
  countsStock: boolean;
  pictureBase?: string;
  today?: string;
  categories: ReadonlyMap<string, FeedCategory>;
};

export const longestField = 100_000;
const unfit = /[\p{Cc}--[\t\n\r]]/gv;

/** Turns the meanings of one record's values into a row, with everything that is wrong about it beside it. */
export function normaliseRow(at: { row: number; line?: number }, written: Meaning[], settings: RowSettings): FeedRow {
  const problems: RowProblem[] = [];
  const bag = collect(written, problems);
  const all = (target: Target): Meaning[] => bag.get(target) ?? [];
  const take = (target: Target): Meaning | undefined => all(target)[0];
  const text = (target: Target): string => take(target)?.value.trim() ?? '';
  const attributes = rowAttributes(all('attribute'));
  const inAttributes = fieldsInAttributes(attributes);
  const { name, description } = rowTexts(titles(all, text), all('description'), settings.language);
  const externalId = identity(text, problems);
  const article = text('article') || inAttributes.article;
  const brand = meaningful(text('brand')) ?? inAttributes.brand;
  if (Object.keys(name).length === 0) problems.push({ field: 'name', code: 'name_missing', severity: 'error' });
  const prices = rowPrices(take, settings, problems);
  const gtin = rowGtin(all('gtin'), inAttributes.gtin, problems);
  const row: FeedRow = {
    row: at.row,
    ...(at.line === undefined ? {} : { line: at.line }),
    externalId,
    sku: text('sku').slice(0, 100) || externalId,
    name,
    description,
    ...category(all('category'), text('categoryId'), settings, problems),
    ...prices,
    ...rowStock(all('stock'), all('available'), settings, problems),
    pictures: rowPictures(
      all('pictures').map((entry) => entry.value),
      settings.pictureBase,
      problems,
    ),
    attributes,
    problems,
  };
  const optional = { groupId: text('groupId'), article, gtin, brand, country: text('country') || inAttributes.country, url: webAddress(text('url')) };
  for (const [key, value] of Object.entries(optional)) if (value) Object.assign(row, { [key]: value });
  return Object.assign(row, measures(take, text));
}

function collect(written: Meaning[], problems: RowProblem[]): Map<Target, Meaning[]> {
  const bag = new Map<Target, Meaning[]>();
  for (const meaning of written) {
    if (meaning.target === 'ignore') continue;
    const value = clean(meaning, problems);
    if (value.trim() === '') continue;
    const list = bag.get(meaning.target);
    const entry = value === meaning.value ? meaning : { ...meaning, value };
    if (list) list.push(entry);
    else bag.set(meaning.target, [entry]);
  }
  return bag;
}

function clean({ target, value }: Meaning, problems: RowProblem[]): string {
  if (value.length > longestField) {
    problems.push({ field: target, code: 'field_too_long', severity: 'error', value: String(value.length) });
    return value.slice(0, 1000);
  }
  if (value.includes('\u0000')) {
    problems.push({ field: target, code: 'nul_character', severity: 'error' });
    return value.replaceAll('\u0000', '');
  }
  if (value.includes('\ufffd')) problems.push({ field: target, code: 'characters_unreadable', severity: 'warning', value: value.slice(0, 80) });
  if (value.search(unfit) < 0) return value;
  problems.push({ field: target, code: 'control_characters_dropped', severity: 'warning' });
  return value.replace(unfit, '');
}

function titles(all: (target: Target) => Meaning[], text: (target: Target) => string): Meaning[] {
  const names = all('name');
  const model = text('model');
  if (names.length > 0 || !model) return names;
  return [{ target: 'name', value: [text('typePrefix'), text('brand'), model].filter(Boolean).join(' ') }];
}

function identity(text: (target: Target) => string, problems: RowProblem[]): string {
  const id = text('externalId') || text('fallbackId') || text('sku') || text('article') || text('gtin');
  if (!id) problems.push({ field: 'externalId', code: 'id_missing', severity: 'error' });
  if (id.length > 100) problems.push({ field: 'externalId', code: 'id_too_long', severity: 'error', value: id.slice(0, 120) });
  return id.slice(0, 100);
}

function meaningful(text: string): string | undefined {
  return text === '' || /^(?:[-–—.]|n\/?a|null|none|undefined|без бренду|без бренда|no ?name)$/iu.test(text) ? undefined : text;
}

function rowGtin(written: Meaning[], inAttributes: string | undefined, problems: RowProblem[]): string | undefined {
  const candidates = written.length > 0 ? written.flatMap((entry) => entry.value.split(/[,;|]/)) : inAttributes ? [inAttributes] : [];
  for (const candidate of candidates) {
    const gtin = checkGtin(candidate);
    if (gtin) return gtin;
  }
  if (candidates.length > 0) problems.push({ field: 'gtin', code: 'gtin_invalid', severity: 'warning', value: candidates[0]!.slice(0, 40) });
  return undefined;
}

function category(written: Meaning[], id: string, settings: RowSettings, problems: RowProblem[]): Pick<FeedRow, 'categoryPath' | 'categoryId'> {
  const declared = id ? categoryPath(settings.categories, id) : undefined;
  const path = declared ?? written.flatMap((entry) => splitCategoryPath(entry.value));
  if (id && path.length === 0) problems.push({ field: 'categoryId', code: 'category_unresolved', severity: 'warning', value: id.slice(0, 80) });
  return { categoryPath: path, ...(id ? { categoryId: id } : {}) };
}

function webAddress(text: string): string | undefined {
  return /^https?:\/\//i.test(text) ? URL.parse(text)?.href : undefined;
}

function measures(take: (target: Target) => Meaning | undefined, text: (target: Target) => string): Partial<FeedRow> {
  const found: Partial<FeedRow> = {};
  const weight = take('weight');
  const weightGrams = weight && parseGrams(weight.value, weight.unit);
  const dimensions: Dimensions = parseDimensions(text('dimensions'), take('dimensions')?.unit) ?? {};
  for (const side of ['length', 'width', 'height'] as const) {
    const written = take(side);
    const size = written && parseMillimetres(written.value, written.unit);
    if (size) dimensions[side] = size;
  }
  if (weightGrams) found.weightGrams = weightGrams;
  if (Object.keys(dimensions).length > 0) found.dimensionsMm = dimensions;
  const warranty = parseMonths(text('warranty'));
  if (warranty !== undefined) found.warrantyMonths = warranty;
  const condition = parseCondition(text('condition'));
  if (condition) found.condition = condition;
  const lead = /^\d{1,3}$/.exec(text('leadDays'));
  if (lead) found.leadDays = Number(lead[0]);
  return found;
}
