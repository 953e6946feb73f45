import { type Attribute, type AttributeIndex, type Category, buildAttributeIndex, matchAttribute, readValue } from '#catalog';
import type { AttributeValue } from '#kernel/attribute-value';
import type { Language } from '#kernel/language';
import type { FeedAttribute } from './feed-row.ts';
import type { OpenAttribute, OpenValue } from './findings-of-file.ts';
import { headerKey } from './header-key.ts';
import { fieldsInAttributes } from './row-attributes.ts';

export type ReadAttribute = { code: string; value: AttributeValue };
/** What the merchant answered earlier: our attribute by the key of a name, our option by attribute and text. */
export type AttributeDecisions = { attributes: ReadonlyMap<string, string>; values: ReadonlyMap<string, string> };

/** Reads attributes of a file, each distinct name and value once; a file repeats them thousands of times. */
export type AttributeReader = {
  read: (attribute: FeedAttribute, language: Language, category: Category | undefined) => ReadAttribute | null;
  codeOf: (name: string, unit: string | undefined, category: Category | undefined) => string | null;
};

/** A value as it is compared with earlier answers. */
export const valueText = (text: string): string => text.normalize('NFC').trim().toLowerCase();
const valueKey = (attribute: string, text: string): string => `${attribute}\n${valueText(text)}`;

export function attributeReader(attributes: readonly Attribute[], decisions: AttributeDecisions): AttributeReader {
  const index = buildAttributeIndex(attributes);
  const byCode = new Map(attributes.map((attribute) => [attribute.code, attribute]));
  const names = new Map<string, string | null>();
  const values = new Map<string, AttributeValue>();
  const asked = new Map<string, ReadonlySet<string>>();
  const codeOf = (name: string, unit: string | undefined, category: Category | undefined): string | null => {
    const key = `${category?.code ?? ''}\n${unit ?? ''}\n${name}`;
    let code = names.get(key);
    if (code === undefined) {
      const decided = decisions.attributes.get(headerKey(name));
      code = decided === 'ignore' ? null : (decided ?? matchAttribute(name, index, unit, category ? askedBy(category, asked) : null));
      names.set(key, code);
    }
    return code;
  };
  const read: AttributeReader['read'] = (attribute, language, category) => {
    const code = codeOf(attribute.name, attribute.unit, category);
    const own = code === null ? undefined : byCode.get(code);
    if (!own) return null;
    const key = `${code}\n${attribute.unit ?? ''}\n${language}\n${attribute.values.join('\u0001')}`;
    let value = values.get(key);
    if (value === undefined) {
      if (values.size > 100_000) values.clear();
      value = valueOf(own, attribute, { index, decisions, language });
      values.set(key, value);
    }
    return { code: own.code, value };
  };
  return { read, codeOf };
}

function askedBy(category: Category, known: Map<string, ReadonlySet<string>>): ReadonlySet<string> {
  let codes = known.get(category.code);
  if (!codes) known.set(category.code, (codes = new Set([...category.required, ...category.recommended, ...category.optional, ...category.axes])));
  return codes;
}

type Reading = { index: AttributeIndex; decisions: AttributeDecisions; language: Language };

function valueOf(own: Attribute, { values, unit }: FeedAttribute, { index, decisions, language }: Reading): AttributeValue {
  const whole = values.join(', ');
  const one = (text: string): AttributeValue => decisions.values.get(valueKey(own.code, text)) ?? readValue(own, text, index, { unit: unit ?? null, language });
  if (own.kind === 'options') {
    const codes = values.flatMap((text) => one(text) as string | string[]);
    return [...new Set(codes)];
  }
  if (own.kind === 'number' || own.kind === 'boolean' || own.kind === 'dimension')
    return values.map(one).find((value) => typeof value !== 'string') ?? one(whole);
  return one(whole);
}

/** Counts, over a file, what has no place among our attributes and directories: each is asked once, not per row. */
export function openQuestions(attributes: readonly Attribute[], reader: AttributeReader) {
  const names = new Map<string, OpenAttribute>();
  const texts = new Map<string, OpenValue>();
  const options = new Map(
    attributes
      .filter((attribute) => attribute.options.length > 0)
      .map((attribute) => [attribute.code, new Set(attribute.options.map((option) => option.code))]),
  );
  const see = (attribute: FeedAttribute, language: Language): void => {
    const read = reader.read(attribute, language, undefined);
    if (!read) return seeName(names, attribute);
    const known = options.get(read.code);
    if (!known) return;
    for (const value of [read.value].flat()) {
      if (typeof value !== 'string' || known.has(value) || (texts.size >= 5000 && !texts.has(`${read.code}\n${value}`))) continue;
      const entry = texts.get(`${read.code}\n${value}`) ?? { attribute: read.code, text: value.slice(0, 500), rows: 0 };
      entry.rows += 1;
      texts.set(`${read.code}\n${value}`, entry);
    }
  };
  const mostRows = <Entry extends { rows: number }>(entries: Iterable<Entry>): Entry[] => [...entries].sort((a, b) => b.rows - a.rows).slice(0, 200);
  return { see, attributes: () => mostRows(names.values()), values: () => mostRows(texts.values()) };
}

function seeName(names: Map<string, OpenAttribute>, { name, values }: FeedAttribute): void {
  if (Object.keys(fieldsInAttributes([{ name, values }])).length > 0) return;
  const key = headerKey(name);
  if (names.size >= 5000 && !names.has(key)) return;
  const entry = names.get(key) ?? { name: name.slice(0, 300), rows: 0, samples: [] };
  entry.rows += 1;
  const sample = values[0]!.slice(0, 100);
  if (entry.samples.length < 3 && !entry.samples.includes(sample)) entry.samples.push(sample);
  names.set(key, entry);
}
