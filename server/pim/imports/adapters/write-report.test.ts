import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { put, readAll, samples, temporaryFolder } from './testing.ts';
import { reportFeed, type ReportOptions } from './report-feed.ts';
import { writeReport } from './write-report.ts';

const folder = temporaryFolder();
const options: ReportOptions = {
  title: 'Помилки Agora',
  notes: [
    [2, 'Ціна: не зрозуміло; «-- так»'],
    [3, '=1+1'],
  ],
};

test('a table comes back with a column, untouched otherwise, in a process of its own', async () => {
  const target = join(folder, 'prom.csv');
  const result = await writeReport(join(samples, 'prom.csv'), target, options);
  assert.deepEqual(result, { extension: 'csv', contentType: 'text/csv', marked: 2 });
  const text = readFileSync(target, 'utf8');
  const source = readFileSync(join(samples, 'prom.csv'), 'utf8');
  assert.ok(text.startsWith('\ufeffКод_товару;') && text.split('\r\n')[0]!.endsWith(';Помилки Agora'));
  assert.ok(text.includes("Білий;'=1+1\r\n") || text.includes(";'=1+1\r\n"));
  assert.ok(text.includes('1 250,50') && text.includes(';-;5;') && source.includes(';-;5;'));
  assert.deepEqual(
    (await readAll(target)).rows.map((row) => [row.externalId, row.price]),
    (await readAll(join(samples, 'prom.csv'))).rows.map((row) => [row.externalId, row.price]),
  );
});

test('windows-1251 stays windows-1251, an earlier report is written over', async () => {
  const source = put(folder, 'old.csv', iconv.encode('Артикул;Назва;Ціна\r\n1;Їжак;abc\r\n2;=HYPERLINK("x");-5\r\n', 'win1251'));
  const first = join(folder, 'old-1.csv');
  await reportFeed(source, first, { title: 'Помилки Agora', notes: [[2, 'ціна']] });
  assert.equal(iconv.decode(readFileSync(first), 'win1251'), 'Артикул;Назва;Ціна;Помилки Agora\r\n1;Їжак;abc;ціна\r\n2;"\'=HYPERLINK(""x"")";-5;\r\n');
  const second = join(folder, 'old-2.csv');
  await reportFeed(first, second, { title: 'Помилки Agora', notes: [[3, 'формула']] });
  assert.equal(iconv.decode(readFileSync(second), 'win1251'), 'Артикул;Назва;Ціна;Помилки Agora\r\n1;Їжак;abc;\r\n2;"\'=HYPERLINK(""x"")";-5;формула\r\n');
});

test('a feed comes back byte for byte but for the comments, in its encoding', async () => {
  const xml = readFileSync(join(samples, 'yml.xml'), 'utf8').replace('UTF-8', 'windows-1251');
  const source = put(folder, 'feed.xml', iconv.encode(xml, 'win1251'));
  const target = join(folder, 'feed-report.xml');
  const result = await reportFeed(source, target, options);
  assert.equal(result.marked, 2);
  const text = iconv.decode(readFileSync(target), 'win1251');
  assert.equal(text.replace(/<!-- agora:error .*? -->/g, ''), xml);
  assert.ok(text.includes('</offer><!-- agora:error Ціна: не зрозуміло; «— так» -->'));
  assert.equal((await readAll(target)).rows.length, 4);
});

test('a workbook comes back with its sheets, values and row numbers; formulas are only their values', async () => {
  const rows = [['sku', 'name', 'price'], ['1', '=1+1', 10.5], [], ['2', 'b', 'abc']];
  const source = put(
    folder,
    'goods.xlsx',
    await writeXlsx({
      sheets: [
        { name: 'Товари', rows },
        { name: 'Інше', rows: [['x', 1]] },
      ],
    }),
  );
  const target = join(folder, 'goods-report.xlsx');
  await reportFeed(source, target, { title: 'Помилки Agora', notes: [[4, 'ціна']] });
  const { sheets } = await readXlsx(readFileSync(target));
  assert.deepEqual(
    sheets.map((sheet) => sheet.name),
    ['Товари', 'Інше'],
  );
  assert.deepEqual(sheets[0]!.rows[0], ['sku', 'name', 'price', 'Помилки Agora']);
  assert.deepEqual([sheets[0]!.rows[1]![1], sheets[0]!.rows[1]![2], sheets[0]!.rows[3]![3]], ["'=1+1", 10.5, 'ціна']);
});
