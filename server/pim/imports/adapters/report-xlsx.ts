import { writeFile } from 'node:fs/promises';
import { streamXlsxRows, writeXlsx, writeXlsxStream, type CellValue } from 'hucre/xlsx';
import { guardFormula } from '../rules/guard-formula.ts';
import type { OpenTable } from './open-feed.ts';
import { productSheet, type Workbook } from './read-xlsx.ts';
import { reportColumn, withCell } from './report-csv.ts';

const wholeWorkbookBytes = 8 * 1024 * 1024;

/** The workbook's values with one column more on the sheet of goods. Formulas are never written, only what they showed. */
export async function reportXlsx(body: OpenTable, target: string, notes: ReadonlyMap<number, string>, title: string): Promise<number> {
  const workbook = body.workbook!;
  const goods = productSheet(workbook);
  const mark = { count: 0 };
  const noted = (): AsyncGenerator<CellValue[]> => notedRows(workbook, goods, { body, notes, title, mark });
  if (workbook.bytes.length > wholeWorkbookBytes) {
    await writeFile(target, writeXlsxStream(noted(), { name: goods }));
    return mark.count;
  }
  const sheets = [];
  for (const name of workbook.sheets) sheets.push({ name, rows: await Array.fromAsync(name === goods ? noted() : plainRows(workbook, name)) });
  await writeFile(target, await writeXlsx({ sheets }));
  return mark.count;
}

type Noting = { body: OpenTable; notes: ReadonlyMap<number, string>; title: string; mark: { count: number } };

async function* notedRows(workbook: Workbook, sheet: string, { body, notes, title, mark }: Noting): AsyncGenerator<CellValue[]> {
  const at = reportColumn(body.sources, title);
  let row = 0;
  for await (const values of plainRows(workbook, sheet)) {
    row += 1;
    const note = row === body.headerRow ? title : (notes.get(row) ?? '');
    if (note && row !== body.headerRow) mark.count += 1;
    yield note ? withCell(values, at, guardFormula(note)) : values;
  }
}

/** Rows with their gaps filled, so that the report's row numbers are the file's. */
async function* plainRows(workbook: Workbook, sheet: string): AsyncGenerator<CellValue[]> {
  let next = 0;
  for await (const { index, values } of streamXlsxRows(workbook.bytes, { sheet })) {
    for (; next < index && next < 1_048_576; next += 1) yield [];
    next += 1;
    yield Array.from(values, (value) => (typeof value === 'string' ? guardFormula(value) : (value ?? null)));
  }
}
