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
  $ref?: string;
  $defs?: Record<string, Schema>;
};

export type Shape = 'object' | 'localised' | 'number' | 'flag' | 'choice' | 'text' | 'colour' | 'words' | 'hours' | 'days' | 'rows' | 'raw';

/** The schema with its named parts written in place. */
export function inlined(schema: Schema, named: Record<string, Schema> = schema.$defs ?? {}): Schema {
  const target = schema.$ref ? { ...named[schema.$ref.split('/').at(-1) ?? ''], ...schema } : schema;
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
  if (items?.type === 'string') return 'words';
  if (items?.type === 'array' && hasAll(items.items, ['from', 'to']) && schema.minItems === 7) return 'hours';
  if (hasAll(items, ['from', 'to'])) return 'days';
  return items?.type === 'object' ? 'rows' : 'raw';
}

/** Which field draws a value of this schema. */
export function shapeOf(schema: Schema): Shape {
  if (schema.enum) return 'choice';
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
  if (shape === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([, part]) => !part.enum)
        .map(([key, part]) => [key, emptyOf(part)]),
    );
  if (shape === 'localised') return {};
  if (shape === 'number') return schema.minimum ?? 0;
  if (shape === 'flag') return false;
  return ['words', 'days', 'rows', 'hours'].includes(shape) ? [] : '';
}

/** A line that tells what a setting is set to. */
export function summaryOf(value: unknown, word: (key: string) => string): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no');
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? value.join(', ') : String(value.length);
  return Object.entries(value)
    .map(([key, part]) => [word(`field.${key}`), summaryOf(part, word)] as const)
    .filter(([, text]) => text)
    .map(([label, text]) => `${label}: ${text}`)
    .join(' · ');
}
