import { chooseTable } from '../rules/dialects/choose-table.ts';
import type { TableReader } from '../rules/dialects/table-dialect.ts';
import { detectDelimiter } from '../rules/detect-delimiter.ts';
import { detectFormat, type Format } from '../rules/detect-format.ts';
import { findHeaderRow, sourceNames } from '../rules/find-header-row.ts';
import { headerKey } from '../rules/header-key.ts';
import { headerWords, repeatable } from '../rules/header-words.ts';
import type { Mapping } from '../rules/mapping.ts';
import { unguardFormula } from '../rules/guard-formula.ts';
import { settleEncoding, textChunks } from './decode-text.ts';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';
import { openBytes, type OpenBytes } from './open-bytes.ts';
import { readCsv, type TableRecord } from './read-csv.ts';
import { findRecordElement, recordTest } from './read-xml.ts';
import { openWorkbook, productSheet, readSheet, type Workbook } from './read-xlsx.ts';

export type OpenTable = {
  kind: 'table';
  reader: TableReader;
  sources: string[];
  headerRow: number;
  records: () => AsyncGenerator<TableRecord>;
  workbook?: Workbook;
};
export type OpenXml = {
  kind: 'xml';
  recordElement?: string;
  text: () => AsyncGenerator<string, void, undefined>;
  isRecord: (path: readonly string[]) => boolean;
};
export type OpenFeed = { format: Format; bytes: OpenBytes; encoding: string; bom: boolean; delimiter?: string; body: OpenTable | OpenXml };
export type OpenOptions = { mapping?: Mapping; charset?: string; maxBytes?: number };

/** Finds out what a file is and makes it ready to be read, as often as needed. */
export async function openFeed(path: string, options: OpenOptions = {}): Promise<OpenFeed> {
  const bytes = await openBytes(path, options.maxBytes);
  if (bytes.workbook) return openXlsx(path, bytes, options.mapping);
  const { encoding, bom } = await settleEncoding(bytes, options.charset);
  const head = new TextDecoder(encoding).decode(bytes.head, { stream: true });
  const detected = detectFormat(head);
  if ('failure' in detected) throw new FileRefused(detected.failure);
  const text = (): AsyncGenerator<string, void, undefined> => textChunks(bytes, encoding);
  if (detected.format !== 'table') {
    const unseen = detected.format === 'xml' && !options.mapping?.recordElement;
    const recordElement = options.mapping?.recordElement ?? (unseen ? await findRecordElement(text()) : undefined);
    return {
      format: detected.format,
      bytes,
      encoding,
      bom,
      body: { kind: 'xml', ...(recordElement ? { recordElement } : {}), text, isRecord: recordTest(detected.format, recordElement) },
    };
  }
  const delimiter = options.mapping?.delimiter ?? detectDelimiter(head);
  if (!delimiter) throw new FileRefused('FILE_NOT_RECOGNISED');
  const body = await openTable(() => readCsv(text(), delimiter), options.mapping);
  return { format: 'table', bytes, encoding, bom, delimiter, body };
}

async function openXlsx(path: string, bytes: OpenBytes, mapping: Mapping | undefined): Promise<OpenFeed> {
  const workbook = await openWorkbook(path);
  const sheet = productSheet(workbook);
  const body = await openTable(() => readSheet(workbook, sheet), mapping);
  return { format: 'xlsx', bytes, encoding: 'utf-8', bom: false, body: { ...body, workbook } };
}

async function openTable(raw: () => AsyncGenerator<TableRecord>, mapping: Mapping | undefined): Promise<OpenTable> {
  const records = (): AsyncGenerator<TableRecord> => unguarded(raw());
  const first: TableRecord[] = [];
  for await (const record of records()) {
    if (record.cells.length > limits.columns) throw new FileRefused('FILE_TOO_WIDE', { columns: record.cells.length, limit: limits.columns });
    first.push(record);
    if (first.length >= 60) break;
  }
  const at = mapping?.headerRow ? first.findIndex((record) => record.row === mapping.headerRow) : findHeaderRow(first.map((record) => record.cells));
  const header = at === undefined ? undefined : first[at];
  if (!header) throw new FileRefused(first.every((record) => record.cells.every((cell) => cell.trim() === '')) ? 'FILE_EMPTY' : 'FILE_NOT_RECOGNISED');
  const below = first.slice(at! + 1).filter((record) => record.cells.some((cell) => cell.trim() !== ''));
  const width = header.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const sources = sourceNames(header.cells.slice(0, width));
  const columns = sources.map((source, index) => ({ source, samples: samplesOf(below, index) }));
  const reader = chooseTable(columns, mapping);
  if (reader.dialect === 'table' && !mapping) refuseNonsense(sources, below, reader);
  return { kind: 'table', reader, sources, headerRow: header.row, records };
}

function samplesOf(records: TableRecord[], index: number): string[] {
  const texts = records.map((record) => (record.cells[index] ?? '').trim()).filter(Boolean);
  return [...new Set(texts)].slice(0, 3).map((text) => text.slice(0, 200));
}

async function* unguarded(records: AsyncGenerator<TableRecord>): AsyncGenerator<TableRecord> {
  for await (const record of records) yield { ...record, cells: record.cells.map(unguardFormula) };
}

/** A table whose headers nobody knows and whose rows do not fit them is no table; a single field written twice has no meaning. */
function refuseNonsense(sources: string[], below: TableRecord[], reader: TableReader): void {
  const known = sources.some((source) => headerWords.has(headerKey(source)));
  const ragged = below.filter((record) => record.cells.length !== sources.length).length;
  if (!known && ragged * 2 > below.length) throw new FileRefused('FILE_NOT_RECOGNISED');
  for (const [at, source] of sources.entries()) {
    const original = source.replace(/ \(\d+\)$/, '');
    const target = reader.columns[at]!.target;
    if (original !== source && sources.includes(original) && !repeatable.has(target) && reader.columns[sources.indexOf(original)]!.target === target) {
      throw new FileRefused('HEADER_DUPLICATE', { header: original });
    }
  }
}
