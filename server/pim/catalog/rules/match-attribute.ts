import { languages, type Localised } from '#kernel/language';
import { stemsOf } from '#kernel/stem';
import { foldLookAlikes, normaliseText, skeleton } from '#kernel/text';
import type { AttributeKind } from '#kernel/attribute-value';
import { readUnit } from './parse-amount.ts';

/** What matching needs to know of an option and an attribute; seeds and rows of the tables both fit. */
export type MatchedOption = { code: string; names: Localised; synonyms: readonly string[] };
export type MatchedAttribute = {
  code: string;
  kind: AttributeKind;
  names: Localised;
  synonyms: readonly string[];
  unit?: string | null;
  options: readonly MatchedOption[];
};

export type AttributeIndex = {
  exact: ReadonlyMap<string, readonly string[]>;
  stemmed: ReadonlyMap<string, readonly string[]>;
  unitOf: ReadonlyMap<string, string>;
  options: ReadonlyMap<string, OptionIndex>;
  /** Remembered answers of `matchOption`: a feed repeats its values thousands of times. */
  remembered: Map<string, string | null>;
};
type OptionIndex = {
  kind: AttributeKind;
  exact: ReadonlyMap<string, string>;
  stemmed: ReadonlyMap<string, string>;
  phrases: readonly { code: string; stems: readonly string[] }[];
};

function stemKey(text: string): string {
  return stemsOf(foldLookAlikes(text)).join(' ');
}

function push(map: Map<string, string[]>, key: string, code: string): void {
  if (key === '') return;
  const list = map.get(key) ?? [];
  if (!list.includes(code)) list.push(code);
  map.set(key, list);
}

/** Prepares attributes and their directories for matching; build it once per version of them. */
export function buildAttributeIndex(attributes: readonly MatchedAttribute[]): AttributeIndex {
  const exact = new Map<string, string[]>();
  const stemmed = new Map<string, string[]>();
  for (const attribute of attributes) {
    const written = [
      attribute.code,
      attribute.code.replaceAll('-', ' '),
      ...languages.map((language) => attribute.names[language] ?? ''),
      ...attribute.synonyms,
    ];
    for (const text of written) {
      push(exact, normaliseText(foldLookAlikes(text)), attribute.code);
      push(stemmed, stemKey(text), attribute.code);
    }
  }
  return {
    exact,
    stemmed,
    unitOf: new Map(attributes.flatMap((attribute) => (attribute.unit ? [[attribute.code, attribute.unit] as const] : []))),
    options: new Map(attributes.map((attribute) => [attribute.code, optionIndex(attribute)])),
    remembered: new Map(),
  };
}

function optionIndex(attribute: MatchedAttribute): OptionIndex {
  const exact = new Map<string, string>();
  const stemmed = new Map<string, string>();
  const phrases: { code: string; stems: string[] }[] = [];
  for (const option of attribute.options) {
    for (const text of [...languages.map((language) => option.names[language] ?? ''), ...option.synonyms, option.code]) {
      const key = skeleton(normaliseText(text));
      if (key !== '' && !exact.has(key)) exact.set(key, option.code);
      const stems = stemsOf(foldLookAlikes(text));
      if (stems.length === 0) continue;
      if (!stemmed.has(stems.join(' '))) stemmed.set(stems.join(' '), option.code);
      if (attribute.kind !== 'option' || stems.join('').length > 3) phrases.push({ code: option.code, stems });
    }
  }
  phrases.sort((a, b) => b.stems.length - a.stems.length || b.stems.join('').length - a.stems.join('').length);
  return { kind: attribute.kind, exact, stemmed, phrases };
}

/**
 * Our attribute for a shop's own parameter name: «Колір», «Цвет производителя», `Гарантійний строк, міс.`
 * Between attributes of one name («Об'єм» in ml or in l) the unit decides, in the name or beside it, then what the category asks for.
 */
export function matchAttribute(name: string, index: AttributeIndex, unit?: string | null, inCategory?: { has(code: string): boolean } | null): string | null {
  const bare = name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').trim();
  const cut = bare.replace(/,\s*[^,]{1,8}$/, '');
  const written = unit ?? /(?:,\s*|\()([^,()]{1,8}?)\)?\s*$/.exec(name)?.[1] ?? null;
  for (const text of [name, bare, cut]) {
    const found = index.exact.get(normaliseText(foldLookAlikes(text))) ?? index.stemmed.get(stemKey(text));
    if (found !== undefined) return theOne(found, written, index, inCategory ?? null);
  }
  return null;
}

function theOne(codes: readonly string[], written: string | null, index: AttributeIndex, inCategory: { has(code: string): boolean } | null): string {
  const unit = written === null ? null : readUnit(written);
  const asked = codes.filter((code) => inCategory?.has(code));
  const candidates = asked.length > 0 ? asked : codes;
  return candidates.find((code) => unit !== null && index.unitOf.get(code) === unit) ?? candidates[0]!;
}

/** The option of a directory that a text means, or null. Forms, languages and look-alike letters make no difference. */
export function matchOption(attribute: string, text: string, index: AttributeIndex): string | null {
  const key = `${attribute}\n${text}`;
  let known = index.remembered.get(key);
  if (known === undefined) {
    if (index.remembered.size > 50_000) index.remembered.clear();
    known = findOption(attribute, text, index);
    index.remembered.set(key, known);
  }
  return known;
}

function findOption(attribute: string, text: string, index: AttributeIndex): string | null {
  const options = index.options.get(attribute);
  const trimmed = text.trim();
  if (options === undefined || trimmed === '') return null;
  const whole = wholeMatch(trimmed, options) ?? (attribute === 'size' ? sizeMatch(trimmed, options) : null);
  if (whole !== null || attribute === 'size') return whole;
  const parts = containedMatches(trimmed, options);
  if (parts.length === 1) return parts[0]!;
  if (parts.length > 1) return options.kind === 'colour' ? mixedColour(trimmed, parts, options) : parts[0]!;
  return null;
}

/** Several options in one text: «бавовна 95 %, еластан 5 %». What is not recognised is left out. */
export function matchOptions(attribute: string, text: string, index: AttributeIndex): string[] {
  const parts = text
    .split(/[,;|/+\n]|<br\s*\/?>|\s(?:та|і|и|and|және)\s/iu)
    .map((part) => part.trim())
    .filter(Boolean);
  const whole = matchOption(attribute, text, index);
  const found = parts.map((part) => matchOption(attribute, part.replace(/\d+([.,]\d+)?\s*%/g, ' '), index)).filter((code): code is string => code !== null);
  return found.length > 0 ? [...new Set(found)] : whole === null ? [] : [whole];
}

function wholeMatch(text: string, options: OptionIndex): string | null {
  return options.exact.get(skeleton(normaliseText(text))) ?? options.stemmed.get(stemKey(text)) ?? null;
}

/** "EU 42", "42 EU", "р. 38", "M (46)", "10 років": the size without what stands around it. */
function sizeMatch(text: string, options: OptionIndex): string | null {
  const bare = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/(^|\s)(?:eu|eur|ua|int|розмір|размер|size|р|см|cm|зріст|рост|років|лет)\.?(?=\s|$)/giu, ' ')
    .replace(/\s*([/-])\s*/g, '$1')
    .trim();
  return bare === '' || bare === text ? null : wholeMatch(bare, options);
}

function containedMatches(text: string, options: OptionIndex): string[] {
  const left = new Set(stemsOf(foldLookAlikes(text)));
  const found: string[] = [];
  for (const { code, stems } of options.phrases) {
    if (!stems.every((one) => left.has(one))) continue;
    stems.forEach((one) => left.delete(one));
    if (!found.includes(code)) found.push(code);
  }
  return found;
}

/** "чорний/білий" is many colours; "чорний матовий з синім" too. Two names of one colour are that colour. */
function mixedColour(text: string, parts: readonly string[], options: OptionIndex): string {
  const joined = /[/,;+&-]|\s(?:з|із|с|со|і|й|та|и|and|with)\s/iu.test(text);
  const many = options.exact.get(skeleton('multicolour'));
  return joined && many !== undefined ? many : parts[0]!;
}
