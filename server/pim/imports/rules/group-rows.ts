import type { Localised } from '#kernel/language';
import { languages } from '#kernel/language';
import type { FeedAttribute, FeedRow } from './feed-row.ts';
import { headerKey } from './header-key.ts';

export type FeedVariant = { row: FeedRow; axisValues: Record<string, string> };

/** One product of a file: rows that share a group, or one row alone. */
export type FeedProduct = {
  key: string;
  groupId?: string;
  name: Localised;
  description: Localised;
  brand?: string;
  categoryPath: string[];
  categoryId?: string;
  /** Names of the attributes in which the variants differ, at most three, enough to tell them apart where the file allows it. */
  axes: string[];
  /** Attributes that every variant has alike. */
  attributes: FeedAttribute[];
  pictures: string[];
  variants: FeedVariant[];
};

const usualAxes = [
  'розмір',
  'размер',
  'size',
  'өлшем',
  'өлшемі',
  'колір',
  'цвет',
  'color',
  'colour',
  'түсі',
  'түс',
  "об'єм",
  'объем',
  'volume',
  'довжина',
  'длина',
  'зріст',
  'рост',
].map(headerKey);

/** Rows of one `groupId` become one product; rows without a group stay alone. The order of first appearance is kept. */
export function groupRows(rows: readonly FeedRow[]): FeedProduct[] {
  const groups = new Map<string, FeedRow[]>();
  for (const row of rows) {
    const key = row.groupId ? `g:${row.groupId}` : `r:${row.externalId || row.row}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, members]) => product(key, members));
}

function product(key: string, rows: FeedRow[]): FeedProduct {
  const first = rows[0]!;
  const axes = rows.length > 1 ? chooseAxes(rows) : [];
  const withCategory = rows.find((row) => row.categoryPath.length > 0) ?? first;
  const brand = rows.find((row) => row.brand)?.brand;
  return {
    key,
    ...(first.groupId ? { groupId: first.groupId } : {}),
    name: rows.length > 1 ? commonName(rows) : first.name,
    description: Object.assign({}, ...[...rows].reverse().map((row) => row.description)),
    ...(brand ? { brand } : {}),
    categoryPath: withCategory.categoryPath,
    ...(withCategory.categoryId ? { categoryId: withCategory.categoryId } : {}),
    axes,
    attributes: rows.length > 1 ? sharedAttributes(rows) : first.attributes,
    pictures: [...new Set(rows.flatMap((row) => row.pictures))],
    variants: rows.map((row) => ({ row, axisValues: Object.fromEntries(axes.map((axis) => [axis, valueOf(row, axis)])) })),
  };
}

function valueOf(row: FeedRow, name: string): string {
  const key = headerKey(name);
  const attribute = row.attributes.find((entry) => headerKey(entry.name) === key);
  return attribute ? [attribute.values.join(', '), attribute.unit ?? ''].join(' ').trim() : '';
}

/** Differing attributes, the trade's usual axes first, until the variants can be told apart. */
function chooseAxes(rows: FeedRow[]): string[] {
  const names = new Map(rows.flatMap((row) => row.attributes.map((attribute): [string, string] => [headerKey(attribute.name), attribute.name])));
  const differing = [...names].map(([key, name]) => ({
    key,
    name,
    distinct: new Set(rows.map((row) => valueOf(row, name))).size,
    complete: rows.every((row) => valueOf(row, name) !== ''),
  }));
  const candidates = differing.filter((axis) => axis.distinct > 1 && (axis.complete || usualAxes.includes(axis.key)));
  candidates.sort((a, b) => Number(usualAxes.includes(b.key)) - Number(usualAxes.includes(a.key)) || b.distinct - a.distinct);
  const chosen: string[] = [];
  for (const { key, name } of candidates) {
    const apart = new Set(rows.map((row) => JSON.stringify(chosen.map((axis) => valueOf(row, axis))))).size;
    if (chosen.length === 3 || (apart === rows.length && !usualAxes.includes(key))) break;
    chosen.push(name);
  }
  return chosen;
}

function sharedAttributes(rows: FeedRow[]): FeedAttribute[] {
  return rows[0]!.attributes.filter((attribute) => {
    const value = valueOf(rows[0]!, attribute.name);
    return rows.every((row) => valueOf(row, attribute.name) === value);
  });
}

/** The words that all names begin with, when they are most of the shortest name; else the first row's name. */
function commonName(rows: FeedRow[]): Localised {
  const name: Localised = {};
  for (const language of languages) {
    const texts = rows.flatMap((row) => row.name[language] ?? []);
    if (texts.length > 0) name[language] = commonStart(texts);
  }
  return name;
}

function commonStart(texts: string[]): string {
  const split = texts.map((text) => text.split(' '));
  const first = split[0]!;
  const shortest = Math.min(...split.map((words) => words.length));
  let length = 0;
  while (length < shortest && split.every((words) => words[length] === first[length])) length += 1;
  const start = first
    .slice(0, length)
    .join(' ')
    .replace(/[\s,;:(/–—-]+$/u, '');
  return length >= 2 && start.length * 2 >= texts[0]!.length ? start : texts[0]!;
}
