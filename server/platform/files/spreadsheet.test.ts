import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { buffer, text } from 'node:stream/consumers';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { money } from '#kernel/money';
import { guarded, toCsv, toXlsx, withoutGuard, type Column } from './spreadsheet.ts';

type Line = { name: string; price: number; at: Date };
const lines: Line[] = [
  { name: 'Кросівки "Літо"; білі', price: 279_900, at: new Date('2026-11-22T22:30:00Z') },
  { name: '=HYPERLINK("http://x")', price: -50, at: new Date('2026-07-01T00:00:00Z') },
];
const columns: Column<Line>[] = [
  { header: 'Назва', value: (line) => line.name },
  { header: 'Ціна', value: (line) => money(line.price, 'UAH') },
  { header: 'Коли', value: (line) => line.at },
  { header: 'День', value: (line) => line.at, kind: 'date' },
];

async function sheetRows(bytes: Uint8Array) {
  return (await readXlsx(bytes)).sheets[0]!.rows;
}

test('CSV has exact amounts, local time and harmless texts', async () => {
  assert.equal(
    await text(toCsv(lines, columns)),
    'Назва,Ціна,Коли,День\r\n"Кросівки ""Літо""; білі",2799.00,2026-11-23 00:30,2026-11-23\r\n"\'=HYPERLINK(""http://x"")",-0.50,2026-07-01 03:00,2026-07-01\r\n',
  );
  assert.ok((await buffer(toCsv(lines, columns))).subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])));
});

test('with a semicolon decimals get a comma', async () => {
  assert.match(await text(toCsv(lines, columns, { delimiter: ';' })), /;"2799,00";/);
});

test('XLSX has real numbers and dates, and no formula', async () => {
  const bytes = await buffer(toXlsx(lines, columns, { sheetName: 'Товари: 1/2' }));
  const workbook = await readXlsx(bytes);
  assert.equal(workbook.sheets[0]!.name, 'Товари  1 2');
  const [head, first, second] = workbook.sheets[0]!.rows;
  assert.deepEqual(head, ['Назва', 'Ціна', 'Коли', 'День']);
  assert.deepEqual(first!.slice(0, 2), ['Кросівки "Літо"; білі', 2799]);
  assert.deepEqual(first![2], new Date('2026-11-23T00:30:00Z'));
  assert.deepEqual(second!.slice(0, 2), ['\'=HYPERLINK("http://x")', -0.5]);
});

test('rows may come one by one, and none is a file with a heading', async () => {
  async function* many() {
    for (let at = 0; at < 450; at += 1) yield lines[at % 2]!;
  }
  assert.equal((await sheetRows(await buffer(toXlsx(many(), columns)))).length, 451);
  assert.equal((await text(toCsv(many(), columns))).trimEnd().split('\r\n').length, 451);
  assert.equal((await sheetRows(await buffer(toXlsx([], columns)))).length, 1);
});

test('real numbers and plain words are left alone, formula starts are not', () => {
  for (const plain of ['-5', '+380671234567', '-12.50', '12,5', 'a=b', 'Шкіра', '']) assert.equal(guarded(plain), plain);
  for (const live of ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1+1', '－1+1', '＠A1', ' =1', '\u200b=1', '-cmd|x'])
    assert.equal(guarded(live), `'${live}`);
});

test('any text survives the way out and back, but for characters that cannot be shown', async () => {
  const shown = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .filter((value) => guarded(value).replace(/^'/, '').length === value.replace(/^'/, '').length && !value.includes('\r'));
  await fc.assert(
    fc.asyncProperty(fc.array(shown, { minLength: 1, maxLength: 5 }), async (names) => {
      const column: Column<string> = { header: 'x', value: (name) => name };
      const csv = parse(await text(toCsv(names, [column])), { bom: true, skip_empty_lines: false }) as string[][];
      assert.deepEqual(
        csv.slice(1).map((row) => row[0]),
        names.map(guarded),
      );
      for (const name of names) if (guarded(name) !== name) assert.equal(withoutGuard(guarded(name)), name);
    }),
    { numRuns: 60 },
  );
});

const formulas = '../shared/data/bad-inputs/made/csv/formula.csv';

test('a file full of formulas leaves without one', { skip: existsSync(formulas) ? false : `NOT CHECKED: ${formulas} is not here` }, async () => {
  const rows = parse(readFileSync(formulas), { relax_column_count: true, relax_quotes: true, bom: true }) as string[][];
  const width = Math.max(...rows.map((row) => row.length));
  const all: Column<string[]>[] = Array.from({ length: width }, (_, at) => ({ header: `c${at}`, value: (row) => row[at] ?? '' }));
  const out = parse(await text(toCsv(rows, all)), { bom: true }) as string[][];
  const sheet = await sheetRows(await buffer(toXlsx(rows, all)));
  for (const cell of [...out.flat(), ...sheet.flat()])
    assert.ok(!/^[=+\-@\t\r＝＋－＠]/.test(String(cell ?? '')) || /^[+-]?\d+([.,]\d+)?$/.test(String(cell)), String(cell));
});
