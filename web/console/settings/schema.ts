/** The part of JSON Schema that settings use. */
export type Schema = {
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  anyOf?: readonly Schema[];
  /** May also be left out: written by `inlined` from `anyOf` with `null`. */
  nullable?: boolean;
  $ref?: string;
  $defs?: Record<string, Schema>;
};

export type Shape =
  | 'choices'
  | 'picture'
  | 'object'
  | 'localised'
  | 'number'
  | 'flag'
  | 'choice'
  | 'text'
  | 'colour'
  | 'words'
  | 'hours'
  | 'days'
  | 'rows'
  | 'raw';

/** The schema with its named parts written in place. */
export function inlined(schema: Schema, named: Record<string, Schema> = schema.$defs ?? {}): Schema {
  const target = schema.$ref ? { ...named[schema.$ref.split('/').at(-1) ?? ''], ...schema } : schema;
  const present = target.anyOf?.filter((one) => one.type !== 'null') ?? [];
  if (present.length === 1 && target.anyOf?.length === 2) return { ...inlined(present[0]!, named), nullable: true };
  const { $ref: _, $defs: __, ...rest } = target;
  return {
    ...rest,
    ...(rest.properties ? { properties: Object.fromEntries(Object.entries(rest.properties).map(([key, part]) => [key, inlined(part, named)])) } : {}),
    ...(rest.items ? { items: inlined(rest.items, named) } : {}),
  };
}

const languages = ['uk', 'ru', 'kk', 'en'];
const keysOf = (schema: Schema | undefined) => Object.keys(schema?.properties ?? {});
const hasAll = (schema: Schema | undefined, keys: readonly string[]) =>
  keysOf(schema).length === keys.length && keys.every((key) => keysOf(schema).includes(key));

function shapeOfArray(schema: Schema): Shape {
  const { items } = schema;
  if (items?.enum) return 'choices';
  if (items?.type === 'string') return 'words';
  if (items?.type === 'array' && hasAll(items.items, ['from', 'to']) && schema.minItems === 7) return 'hours';
  if (hasAll(items, ['from', 'to'])) return 'days';
  return items?.type === 'object' ? 'rows' : 'raw';
}

/** Which field draws a value of this schema. */
export function shapeOf(schema: Schema): Shape {
  if (schema.enum) return 'choice';
  if (hasAll(schema, ['sha', 'width', 'height'])) return 'picture';
  if (schema.type === 'object') return hasAll(schema, languages) ? 'localised' : keysOf(schema).length > 0 ? 'object' : 'raw';
  if (schema.type === 'array') return shapeOfArray(schema);
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  if (schema.type === 'boolean') return 'flag';
  if (schema.type === 'string') return schema.pattern?.includes('#') && schema.pattern.includes('6') ? 'colour' : 'text';
  return 'raw';
}

/** A value to start a new row with. */
export function emptyOf(schema: Schema): unknown {
  const shape = shapeOf(schema);
  if (schema.nullable && shape !== 'object') return null;
  if (shape === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([, part]) => !part.enum)
        .map(([key, part]) => [key, emptyOf(part)]),
    );
  if (shape === 'localised') return {};
  if (shape === 'number') return schema.minimum ?? 0;
  if (shape === 'flag') return false;
  return ['words', 'choices', 'days', 'rows', 'hours'].includes(shape) ? [] : '';
}

/** Amounts are kept in kopecks and rates in hundredths of a percent; people write hryvnias and percents. */
export function scaleOf(name: string): number {
  return name.endsWith('Minor') || name === 'rate' ? 100 : 1;
}

export type Telling = { word: (key: string, otherwise: string) => string; number: (value: number) => string; day: (weekday: number) => string };
type Span = { from: string; to: string };

const isWeek = (value: readonly unknown[]) => value.length === 7 && value.every(Array.isArray);

/** «пн–пт 09:00–18:00»: days with the same hours in one piece, days of rest left out. */
function tellWeek(week: readonly (readonly Span[])[], day: Telling['day']): string {
  const hours = week.map((spans) => spans.map(({ from, to }) => `${from}–${to}`).join(', '));
  const runs: { first: number; last: number; hours: string }[] = [];
  hours.forEach((one, at) => {
    const before = runs.at(-1);
    if (before?.hours === one) before.last = at;
    else runs.push({ first: at, last: at, hours: one });
  });
  const worked = runs.filter((run) => run.hours);
  return worked.map(({ first, last, hours: text }) => `${day(first + 1)}${first === last ? '' : `–${day(last + 1)}`} ${text}`).join(', ');
}

function tellList(value: readonly unknown[], telling: Telling): string {
  if (isWeek(value)) return tellWeek(value as Span[][], telling.day);
  if (value.every((one) => typeof one === 'string')) return value.map((one) => telling.word(`choice.${one}`, one)).join(', ');
  return value.length > 0 ? telling.number(value.length) : '';
}

/** A line that tells what a setting is set to. */
export function summaryOf(value: unknown, telling: Telling, name = ''): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return telling.word(value ? 'yes' : 'no', String(value));
  if (typeof value === 'number') return telling.number(value / scaleOf(name));
  if (typeof value !== 'object') return telling.word(`choice.${String(value)}`, String(value));
  if (Array.isArray(value)) return tellList(value, telling);
  if ('sha' in value) return telling.word('yes', 'true');
  const parts = Object.entries(value);
  const label = (key: string) => telling.word(`field.${key}`, key);
  // What holds further parts is told by their names: the page itself shows the rest.
  if (name && parts.every(([, part]) => typeof part === 'object' && part !== null)) return parts.map(([key]) => label(key)).join(', ');
  return parts
    .map(([key, part]) => [label(key), summaryOf(part, telling, key)] as const)
    .filter(([, text]) => text)
    .map(([title, text]) => `${title}: ${text}`)
    .join(' · ');
}
