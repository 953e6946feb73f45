import { readFile } from 'node:fs/promises';
import { readXlsx, streamXlsxRows, type CellValue } from 'hucre/xlsx';
import { headerKey } from '../rules/header-key.ts';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';
import type { TableRecord } from './read-csv.ts';

export type Workbook = { bytes: Uint8Array; sheets: string[] };

export async function openWorkbook(path: string): Promise<Workbook> {
  const bytes = await readFile(path);
  const sheets: string[] = [];
  const hidden: string[] = [];
  const list = readXlsx(bytes, {
    sheets: (sheet) => {
      (sheet.hidden || sheet.veryHidden ? hidden : sheets).push(sheet.name);
      return false;
    },
  });
  await list.catch(workbookRefusal);
  if (sheets.length + hidden.length === 0) throw new FileRefused('FILE_NOT_RECOGNISED');
  return { bytes, sheets: sheets.length > 0 ? sheets : hidden };
}

function workbookRefusal(error: unknown): never {
  if (error instanceof FileRefused) throw error;
  if (error instanceof RangeError) throw new FileRefused('FILE_TOO_LARGE');
  throw new FileRefused('FILE_MALFORMED', { line: 0 });
}

/** The sheet with the goods: Prom's by its name, else the first that is no list of groups. */
export function productSheet(workbook: Workbook): string {
  const named = workbook.sheets.find((name) => /export.?products|товар|product|offer|прайс|price/i.test(name) && !isGroupSheet(name));
  return named ?? workbook.sheets.find((name) => !isGroupSheet(name)) ?? workbook.sheets[0]!;
}

export function groupSheet(workbook: Workbook): string | undefined {
  return workbook.sheets.find(isGroupSheet);
}

function isGroupSheet(name: string): boolean {
  return /export groups|групи|группы/.test(name.toLowerCase().replace(/[_\s]+/g, ' ')) || headerKey(name) === headerKey('Export Groups Sheet');
}

/** Streams a sheet's rows as text; empty cells at the end of a row do not count. */
export async function* readSheet(workbook: Workbook, sheet: string): AsyncGenerator<TableRecord, void, undefined> {
  let cells = 0;
  let row = 0;
  try {
    for await (const { index, values } of streamXlsxRows(workbook.bytes, { sheet })) {
      const used = values.findLastIndex((value) => value !== null && value !== '') + 1;
      if (used > limits.columns) throw new FileRefused('FILE_TOO_WIDE', { columns: used, limit: limits.columns });
      cells += used;
      if (cells > limits.cells) throw new FileRefused('FILE_TOO_MANY_CELLS', { limit: limits.cells });
      const kept = values.slice(0, used);
      const texts = Array.from(kept, (value) => cellText(value ?? null));
      const numeric = new Set(texts.filter((_, at) => typeof kept[at] === 'number'));
      row = Math.max(index + 1, row + 1);
      yield { row, cells: texts, numeric };
    }
  } catch (error) {
    workbookRefusal(error);
  }
}

/** Numbers with the fifteen digits a spreadsheet keeps, as the shortest text that means them, never with an exponent below 10^21; dates as ISO days. */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return String(value);
  if (!Number.isFinite(value)) return '';
  const shown = Number(value.toPrecision(15));
  return Number.isInteger(shown) ? BigInt(shown).toString() : /e/.test(String(shown)) ? shown.toFixed(10).replace(/0+$/, '') : String(shown);
}
