import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { writeXlsxStream, type CellValue } from 'hucre/xlsx';
import type { Money } from '#kernel/money';
import { guarded, wallClock } from './cell.ts';

export { guarded, withoutGuard } from './cell.ts';

export type CellContent = string | number | boolean | Date | Money | null | undefined;

/** A column of an export: its heading, and what stands in it for a row. `date` shows the day only. */
export type Column<Row> = { header: string; value: (row: Row) => CellContent; kind?: 'date'; width?: number };

export type ExportOptions = {
  /** Where instants are shown as wall-clock time. */
  timeZone?: string;
  /** CSV only; with `;` decimals get a comma, as Excel reads them in our countries. */
  delimiter?: ',' | ';' | '\t';
  /** XLSX only. */
  sheetName?: string;
};

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

const byteOrderMark = '\ufeff';
const longestXlsxText = 32_767;
const linesPerChunk = 200;
const formats = { date: 'yyyy-mm-dd', instant: 'yyyy-mm-dd hh:mm', money: '#,##0.00' };

function isMoney(content: CellContent): content is Money {
  return typeof content === 'object' && content !== null && 'amount' in content;
}

function csvText(content: CellContent, decimal: string, timeZone: string, dayOnly: boolean): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'number') return String(content).replace('.', decimal);
  if (typeof content === 'boolean') return content ? '1' : '0';
  if (content instanceof Date)
    return wallClock(content, timeZone)
      .toISOString()
      .slice(0, dayOnly ? 10 : 16)
      .replace('T', ' ');
  if (isMoney(content)) return (content.amount / 100).toFixed(2).replace('.', decimal);
  return guarded(content);
}

function csvLine(cells: readonly string[], delimiter: string): string {
  const quoted = cells.map((cell) => (/["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(delimiter)}\r\n`;
}

/** Rows as CSV, in UTF-8 with a byte order mark; flows, so any number of rows will do. No cell can start a formula. */
export function toCsv<Row>(rows: Rows<Row>, columns: readonly Column<Row>[], options: ExportOptions = {}): Readable {
  const { delimiter = ',', timeZone = 'Europe/Kyiv' } = options;
  const decimal = delimiter === ';' ? ',' : '.';
  async function* chunks() {
    let chunk =
      byteOrderMark +
      csvLine(
        columns.map((column) => guarded(column.header)),
        delimiter,
      );
    let lines = 0;
    for await (const row of rows) {
      chunk += csvLine(
        columns.map((column) => csvText(column.value(row), decimal, timeZone, column.kind === 'date')),
        delimiter,
      );
      lines += 1;
      if (lines % linesPerChunk !== 0) continue;
      yield Buffer.from(chunk);
      chunk = '';
    }
    yield Buffer.from(chunk);
  }
  return Readable.from(chunks(), { objectMode: false });
}

function xlsxCell(content: CellContent, timeZone: string): CellValue {
  if (content === undefined || content === null) return null;
  if (content instanceof Date) return wallClock(content, timeZone);
  if (isMoney(content)) return content.amount / 100;
  return typeof content === 'string' ? guarded(content).slice(0, longestXlsxText) : content;
}

/** A column's number format comes from the first row that has something in it. */
function formatOf<Row>(column: Column<Row>, sample: readonly Row[]): string | undefined {
  const content = sample.map((row) => column.value(row)).find((found) => found !== null && found !== undefined);
  if (content instanceof Date) return column.kind === 'date' ? formats.date : formats.instant;
  return isMoney(content) ? formats.money : undefined;
}

/** Wide enough for the heading and for the texts of the first rows. */
function widthOf<Row>(column: Column<Row>, sample: readonly Row[]): number {
  const texts = sample.map((row) => column.value(row)).filter((content) => typeof content === 'string');
  return Math.min(60, Math.max(12, ...[column.header, ...texts].map((text) => text.length + 2)));
}

async function* chained<Row>(first: readonly Row[], rest: AsyncIterator<Row> | Iterator<Row>): AsyncGenerator<Row> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Rows as an XLSX workbook of one sheet with a frozen heading: amounts and dates are real ones, texts never formulas. */
export function toXlsx<Row>(rows: Rows<Row>, columns: readonly Column<Row>[], options: ExportOptions = {}): Readable {
  const { timeZone = 'Europe/Kyiv', sheetName = 'Agora' } = options;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const source = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
    const sample: Row[] = [];
    for (let next = await source.next(); !next.done; next = await source.next()) {
      sample.push(next.value);
      if (sample.length === 100) break;
    }
    const cells = (async function* (): AsyncGenerator<CellValue[]> {
      for await (const row of chained(sample, source)) yield columns.map((column) => xlsxCell(column.value(row), timeZone));
    })();
    const sheet = writeXlsxStream(cells, {
      name: sheetName.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      columns: columns.map((column) => {
        const numFmt = formatOf(column, sample);
        return { header: guarded(column.header), width: column.width ?? widthOf(column, sample), ...(numFmt && { numFmt }) };
      }),
      freezePane: { rows: 1 },
    });
    yield* Readable.fromWeb(sheet as ReadableStream<Uint8Array>);
  }
  return Readable.from(bytes(), { objectMode: false });
}
