import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';

/** One record of a table. `numeric`: texts of cells that were numbers in a workbook. */
export type TableRecord = { row: number; line?: number; cells: string[]; numeric?: ReadonlySet<string>; raw?: string };

type Parsed = { record: string[]; info: { lines: number }; raw?: string };

/** Streams the records of a delimited text; ragged rows stay ragged, blank lines keep their number. */
export async function* readCsv(text: AsyncIterable<string>, delimiter: string, raw = false): AsyncGenerator<TableRecord, void, undefined> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    raw,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: limits.recordCharacters,
  });
  const fed = pipeline(Readable.from(text), parser);
  fed.catch(() => undefined);
  let row = 0;
  let lines = 0;
  try {
    for await (const { record, info, raw: source } of parser as AsyncIterable<Parsed>) {
      row += 1;
      lines = info.lines;
      yield { row, line: info.lines, cells: record, ...(source === undefined ? {} : { raw: source }) };
    }
    await fed;
  } catch (error) {
    throw csvRefusal(error, lines + 1);
  }
}

/** `line` is where the record begins that could not be finished. */
function csvRefusal(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') return new FileRefused('QUOTE_UNCLOSED', { line });
  return new FileRefused('FILE_MALFORMED', { line });
}
