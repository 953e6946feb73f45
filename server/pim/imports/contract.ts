import { z } from 'zod';
import { endpoint, idParams, instantShape, listOf, pageQuery } from '#kernel/contract';
import { targets } from './rules/mapping.ts';

/** What a column can mean, for the choices of screens. */
export const importTargets = targets;
export const importStatuses = ['receiving', 'mapping', 'checking', 'ready', 'applying', 'held', 'done', 'failed', 'undone'] as const;

const language = z.enum(['uk', 'ru', 'kk', 'en']);
const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^\P{Cc}*$/u);

const columnInput = z.strictObject({
  source: text(500).describe('The header, or the path of an element inside the record: `price`, `@id`, `param[Колір]`'),
  target: z.enum(targets),
  language: language.optional(),
  attribute: text(200).optional().describe('With target `attribute`: its name; the source’s own name without it'),
  unit: text(20).optional(),
});

export const mappingInput = z
  .strictObject({
    columns: z.array(columnInput).max(600),
    recordElement: text(300).describe('XML: the path of the repeating element, `products/product`'),
    currency: z.string().regex(/^[A-Z]{3}$/),
    language,
    delimiter: z.string().length(1),
    headerRow: z.int().min(1).max(60),
    pictureBase: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .describe('What relative picture addresses are added to'),
    countsStock: z.boolean(),
    categories: z.record(text(1000), z.string().max(80).nullable()).describe('Our category by the feed’s category (`key` of a question); null forgets it'),
    attributes: z.record(text(300), z.string().max(80).nullable()).describe('Our attribute by the feed’s name, or `ignore`; null forgets it'),
    values: z.record(z.string().max(80), z.record(text(500), z.string().max(80).nullable())).describe('By attribute code: our option by the text of the feed'),
  })
  .partial();
export type MappingInput = z.output<typeof mappingInput>;

const counts = z.object({
  total: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  invalid: z.int(),
  vanished: z.int().describe('Offers of this source that are not in the file'),
});

export const importLine = z.object({
  id: z.string(),
  status: z.enum(importStatuses),
  mode: z.enum(['preview', 'apply']),
  fileName: z.string(),
  fileBytes: z.int(),
  source: z.string().describe('The price list that this file is the newest state of'),
  submit: z.boolean(),
  complete: z.boolean().describe('Offers that are missing in the file become not available'),
  format: z
    .object({
      dialect: z.string(),
      name: z.string(),
      container: z.string(),
      encoding: z.string(),
      delimiter: z.string().optional(),
      recordElement: z.string().optional(),
      headerRow: z.int().optional(),
    })
    .nullable(),
  rows: counts.describe('Rows of the file by outcome; while it is applied, those done so far'),
  products: z.int(),
  done: z.int().describe('Rows done in the step that is under way'),
  rowsPerSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  secondsTotal: z.number().nullable().describe('From the upload to the end, without the time it waited for a person'),
  waiting: z.boolean().describe('Another import of this merchant is being applied; this one is next'),
  undoable: z.boolean(),
  questions: z.int().describe('How many answers would improve it'),
  problem: z.object({ code: z.string(), message: z.string() }).nullable().describe('Why the whole file was not taken'),
  createdAt: instantShape,
  finishedAt: instantShape.nullable(),
});

const errorShape = z.object({
  row: z.int().describe('As a spreadsheet shows it; in XML the offer’s ordinal'),
  field: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'block', 'warning']).describe('error: the row was left out; block: the product stays a draft'),
  message: z.string(),
  value: z.string().nullable(),
  externalId: z.string(),
  name: z.string(),
});

const causeShape = errorShape.omit({ externalId: true, row: true }).extend({ rows: z.int(), firstRow: z.int(), fieldName: z.string() });

const columnShape = z.object({
  source: z.string(),
  target: z.enum(targets),
  targetName: z.string(),
  language: z.string().optional(),
  attribute: z.string().optional(),
  unit: z.string().optional(),
  confidence: z.number().describe('0…1; 1 is certain'),
  samples: z.array(z.string()),
});

const categoryShape = z.object({
  key: z.string().describe('For PUT …/mapping'),
  path: z.array(z.string()),
  rows: z.int(),
  code: z.string().nullable(),
  name: z.string().nullable(),
  confidence: z.number().nullable(),
  by: z.enum(['merchant', 'suggestion', 'nobody']),
  suggestions: z.array(z.object({ code: z.string(), name: z.string(), confidence: z.number() })),
});

export const importShape = importLine.extend({
  errors: z.array(errorShape).describe('The first hundred'),
  causes: z.array(causeShape).describe('All errors, grouped by what is wrong, most rows first'),
  columns: z.array(columnShape),
  columnsFrom: z.enum(['format', 'remembered', 'person', 'suggestion']).nullable().describe('Who decided what the columns mean'),
  missing: z.array(z.enum(targets)).describe('Fields without which no offer can be made'),
  notes: z.array(z.object({ code: z.string(), message: z.string() })),
  skipped: z.array(z.object({ code: z.string(), message: z.string(), rows: z.int() })).describe('Records that are no offers of their own'),
  categories: z.array(categoryShape).describe('Categories of the file with what became of them, open ones first'),
  attributes: z.array(z.object({ name: z.string(), rows: z.int(), samples: z.array(z.string()) })).describe('Attributes of the file that are none of ours'),
  values: z
    .array(z.object({ attribute: z.string(), attributeName: z.string(), text: z.string(), rows: z.int() }))
    .describe('Values that are in no directory, once for the whole file'),
  held: z
    .object({
      reason: z.enum(['vanished', 'prices', 'paused']),
      message: z.string(),
      vanished: z.int(),
      earlier: z.int(),
      pricesCompared: z.int(),
      pricesMoved: z.int().describe('By more than half'),
      pricesFallen: z.int().describe('By more than nine tenths'),
      examples: z.array(z.object({ sku: z.string(), before: z.int(), after: z.int(), currency: z.string() })),
    })
    .nullable()
    .describe('What must be confirmed before it goes on'),
});

export { changeFeed, createFeed, feedShape, fetchFeed, listFeeds, removeFeed } from './contract/feeds.ts';

const about = { audience: 'merchant', permission: 'imports.write' } as const;

export const createImport = endpoint({
  ...about,
  method: 'POST',
  path: '/merchant/imports',
  summary: 'Send a price list or feed (multipart `file`, up to 200 MB): XLSX, CSV, YML, Hotline, Google, Prom.ua, Shopify and other',
  description:
    'Further fields: `mode` (`apply`, default, or `preview`), `submit` (hand complete products to moderation, default true), `complete` (offers missing in the file become not available, default false), `source` (name of the price list), `mapping` (JSON as in PUT …/mapping).',
  transport: 'files',
  bodyLimit: 210_000_000,
  status: 202,
  output: z.object({ id: z.string(), status: z.enum(importStatuses) }),
  refusals: { FILE_MISSING: 400, CATEGORY_UNKNOWN: 422, ATTRIBUTE_UNKNOWN: 422, OPTION_UNKNOWN: 422 },
});

export const listImports = endpoint({
  ...about,
  permission: 'imports.read',
  method: 'GET',
  path: '/merchant/imports',
  summary: 'Imports, newest first',
  query: z.strictObject({ ...pageQuery, status: z.enum(importStatuses).optional() }),
  output: listOf(importLine),
});

export const listRunningImports = endpoint({
  ...about,
  permission: 'imports.read',
  method: 'GET',
  path: '/merchant/imports/running',
  summary: 'Imports under way now; live news arrive as `import` with `{ id, status, rows, done, rowsPerSecond, secondsLeft }`',
  output: z.object({ items: z.array(importLine) }),
});

export const getImport = endpoint({
  ...about,
  permission: 'imports.read',
  method: 'GET',
  path: '/merchant/imports/:id',
  summary: 'One import with its errors and questions',
  params: idParams,
  output: importShape,
});

export const mapImport = endpoint({
  ...about,
  method: 'PUT',
  path: '/merchant/imports/:id/mapping',
  summary: 'Say what columns, categories, attributes and values mean; the import goes on, and the answers are remembered',
  description: 'Every part may be left out. An import that is done is read again with the answers.',
  params: idParams,
  bodyLimit: 1_000_000,
  body: mappingInput,
  output: importShape,
  refusals: { IMPORT_STATUS: 409, MAPPING_INCOMPLETE: 422, CATEGORY_UNKNOWN: 422, ATTRIBUTE_UNKNOWN: 422, OPTION_UNKNOWN: 422 },
  example: {
    columns: [{ source: 'Назва', target: 'name', language: 'uk' }],
    categories: { 'Взуття/Черевики': 'women-boots' },
    attributes: { 'Колір верху': 'colour' },
    values: { colour: { гірчичний: 'mustard' } },
  },
});

export const applyImport = endpoint({
  ...about,
  method: 'POST',
  path: '/merchant/imports/:id/apply',
  summary: 'Apply a previewed import, or confirm one that was held',
  params: idParams,
  body: z.strictObject({ submit: z.boolean(), complete: z.boolean() }).partial(),
  output: importShape,
  refusals: { IMPORT_STATUS: 409 },
});

export const pauseImport = endpoint({
  ...about,
  method: 'POST',
  path: '/merchant/imports/:id/pause',
  summary: 'Stop before the next five hundred rows; apply goes on',
  params: idParams,
  output: importShape,
  refusals: { IMPORT_STATUS: 409 },
});

export const undoImport = endpoint({
  ...about,
  method: 'POST',
  path: '/merchant/imports/:id/undo',
  summary: 'Take back what the import did: new products are archived, changed ones get their earlier content',
  description: 'Refused with IMPORT_SOLD once something that it brought was ordered.',
  params: idParams,
  output: importShape,
  refusals: { IMPORT_STATUS: 409, IMPORT_SOLD: 409, IMPORT_NEWER: 409 },
});

export const getImportReport = endpoint({
  ...about,
  permission: 'imports.read',
  method: 'GET',
  path: '/merchant/imports/:id/report',
  summary: 'The merchant’s own file, in its format and encoding, with a column of errors',
  params: idParams,
  transport: 'stream',
  refusals: { IMPORT_STATUS: 409 },
});
