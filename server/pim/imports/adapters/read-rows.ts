import { isLanguage } from '#kernel/language';
import type { FeedCategory } from '../rules/category-tree.ts';
import { isRejected, type FeedRow, type RowProblem } from '../rules/feed-row.ts';
import { mappingFingerprint } from '../rules/mapping-fingerprint.ts';
import { missingTargets, type Column, type Mapping, type Meaning, type Target } from '../rules/mapping.ts';
import { normaliseRow, type RowSettings } from '../rules/normalise-row.ts';
import { isKazakhTable } from '../rules/suggest-mapping.ts';
import { parseCurrency } from '../rules/parse-price.ts';
import { readPromGroups } from './prom-groups.ts';
import { openFeed, type OpenFeed, type OpenTable, type OpenXml } from './open-feed.ts';
import { readXml, type FeedFacts } from './read-xml.ts';
import { xmlPlan } from './xml-plan.ts';

export type ReadOptions = {
  mapping?: Mapping;
  /** What the HTTP answer said about the encoding. */
  charset?: string;
  maxBytes?: number;
  /** The business day, `2026-11-22`: sales with dates count only on their days. */
  today?: string;
  /** Describing only: how many records are enough. */
  sampleRows?: number;
};

export type FileNote = { code: string; severity: 'warning'; count?: number; value?: string };

export type ReadSummary = {
  format: string;
  dialect: string;
  container: 'plain' | 'gzip' | 'zip';
  encoding: string;
  delimiter?: string;
  recordElement?: string;
  headerRow?: number;
  rows: number;
  rejected: number;
  unavailable: number;
  /** Records that are no offers of their own, by reason: `image_row`, `variable_product`, `translation_row` … */
  skipped: Record<string, number>;
  problems: Record<string, number>;
  categories: FeedCategory[];
  feedDate?: string;
  sources: string[];
  columns: Column[];
  fingerprint: string;
  /** Required fields that no column gives: the mapping screen must be asked. */
  missing: Target[];
  /** No dialect of ours: the meaning of the columns is a suggestion until somebody confirms it. */
  guessed: boolean;
  notes: FileNote[];
};

type Tally = Pick<ReadSummary, 'rows' | 'rejected' | 'unavailable' | 'skipped' | 'problems'> & { ids: Set<string> };
type Push = (row: FeedRow) => Promise<void> | void;
type Reading = { options: ReadOptions; tally: Tally; push: Push };

/** Reads a whole file in this process, row by row. Broken files throw `FileRefused`. */
export async function readRows(path: string, options: ReadOptions, push: Push): Promise<ReadSummary> {
  const feed = await openFeed(path, options);
  const tally: Tally = { rows: 0, rejected: 0, unavailable: 0, skipped: {}, problems: {}, ids: new Set() };
  const reading = { options, tally, push };
  const summary = feed.body.kind === 'xml' ? await readXmlRows(feed, feed.body, reading) : await readTableRows(feed, feed.body, reading);
  const { ids: _, ...counts } = tally;
  return { ...summary, ...counts };
}

type Described = Omit<ReadSummary, keyof Omit<Tally, 'ids'>>;

async function readXmlRows(feed: OpenFeed, body: OpenXml, { options, tally, push }: Reading): Promise<Described> {
  const facts: FeedFacts = { categories: new Map(), droppedCharacters: 0, unknownEntities: 0 };
  const plan = xmlPlan(feed.format, options.mapping);
  const settings = rowSettings(options, 'xml', facts.categories);
  for await (const record of readXml(body.text(), { format: feed.format, ...(body.recordElement ? { recordElement: body.recordElement } : {}) }, facts)) {
    settings.currency = fallbackCurrency(options.mapping, facts.currency);
    const row = normaliseRow(record, plan.meanings(record.fields), settings);
    await count(row, tally, push);
  }
  const columns = plan.columns();
  return {
    ...described(feed, feed.format, columns),
    ...(body.recordElement ? { recordElement: body.recordElement } : {}),
    fingerprint: mappingFingerprint(feed.format, [body.recordElement ?? feed.format]),
    categories: [...facts.categories.values()],
    ...(facts.date ? { feedDate: facts.date } : {}),
    missing: tally.rows === 0 ? [] : missingTargets(columns),
    guessed: feed.format === 'xml' && !options.mapping,
    notes: xmlNotes(facts),
  };
}

async function readTableRows(feed: OpenFeed, body: OpenTable, { options, tally, push }: Reading): Promise<Described> {
  const { reader } = body;
  const categories = await readPromGroups(body);
  const settings = rowSettings(options, reader.dialect, categories);
  if (!options.mapping?.language && isKazakhTable(body.sources)) settings.language = 'kk';
  if (reader.learn) {
    for await (const record of body.records()) if (record.row > body.headerRow) reader.learn(record.cells);
  }
  for await (const record of body.records()) {
    if (record.row <= body.headerRow || record.cells.every((cell) => cell.trim() === '')) continue;
    const found = reader.interpret(record.cells);
    if ('skip' in found) {
      tally.skipped[found.skip] = (tally.skipped[found.skip] ?? 0) + 1;
      continue;
    }
    const row = normaliseRow(record, exactly(found.meanings, record.numeric), settings);
    row.problems.push(...(found.problems ?? []), ...raggedness(record.cells, body));
    await count(row, tally, push);
  }
  return {
    ...described(feed, reader.dialect, reader.columns),
    ...(feed.delimiter ? { delimiter: feed.delimiter } : {}),
    headerRow: body.headerRow,
    categories: [...categories.values()],
    sources: body.sources,
    fingerprint: mappingFingerprint(feed.format, body.sources),
    missing: reader.dialect === 'table' ? missingTargets(reader.columns) : [],
    guessed: reader.dialect === 'table' && !options.mapping,
    notes: [],
  };
}

function described(feed: OpenFeed, dialect: string, columns: Column[]): Described {
  const sources = columns.map((column) => column.source);
  const { container } = feed.bytes;
  return {
    format: feed.format,
    dialect,
    container,
    encoding: feed.encoding,
    sources,
    columns,
    fingerprint: mappingFingerprint(feed.format, sources),
    categories: [],
    missing: [],
    guessed: false,
    notes: [],
  };
}

function rowSettings(options: ReadOptions, dialect: string, categories: Map<string, FeedCategory>): RowSettings {
  const { mapping, today } = options;
  return {
    currency: fallbackCurrency(mapping, undefined),
    language: isLanguage(mapping?.language) ? mapping.language : 'uk',
    prom: dialect === 'prom',
    countsStock: mapping?.countsStock ?? false,
    categories,
    ...(mapping?.pictureBase ? { pictureBase: mapping.pictureBase } : {}),
    ...(today ? { today } : {}),
  };
}

function fallbackCurrency(mapping: Mapping | undefined, declared: string | undefined): string {
  return parseCurrency(mapping?.currency ?? '') ?? declared ?? 'UAH';
}

/** Numbers of a workbook are no text: their dot is a decimal point. */
function exactly(meanings: Meaning[], numeric: ReadonlySet<string> | undefined): Meaning[] {
  return numeric && numeric.size > 0 ? meanings.map((meaning) => (numeric.has(meaning.value) ? { ...meaning, exact: true } : meaning)) : meanings;
}

/** Cells beyond the header shift meanings: the row cannot be trusted. Prom's tables continue their triples there. */
function raggedness(cells: readonly string[], body: OpenTable): RowProblem[] {
  if (body.reader.dialect === 'prom') return [];
  const extra = cells.slice(body.sources.length).find((cell) => cell.trim() !== '');
  if (extra !== undefined) return [{ field: 'row', code: 'row_too_long', severity: 'error', value: extra.slice(0, 80) }];
  const short = !body.workbook && cells.length < body.sources.length;
  return short ? [{ field: 'row', code: 'row_too_short', severity: 'warning', value: String(cells.length) }] : [];
}

async function count(row: FeedRow, tally: Tally, push: Push): Promise<void> {
  if (row.externalId && tally.ids.has(row.externalId))
    row.problems.push({ field: 'externalId', code: 'id_duplicate', severity: 'error', value: row.externalId });
  else if (row.externalId) tally.ids.add(row.externalId);
  tally.rows += 1;
  if (isRejected(row)) tally.rejected += 1;
  if (!row.available) tally.unavailable += 1;
  for (const { code } of row.problems) tally.problems[code] = (tally.problems[code] ?? 0) + 1;
  await push(row);
}

function xmlNotes(facts: FeedFacts): FileNote[] {
  const notes: FileNote[] = [];
  if (facts.droppedCharacters > 0) notes.push({ code: 'control_characters_dropped', severity: 'warning', count: facts.droppedCharacters });
  if (facts.unknownEntities > 0) notes.push({ code: 'entities_unknown', severity: 'warning', count: facts.unknownEntities });
  if (facts.date && Number.isNaN(Date.parse(facts.date.replace(' ', 'T'))))
    notes.push({ code: 'date_invalid', severity: 'warning', value: facts.date.slice(0, 40) });
  return notes;
}
