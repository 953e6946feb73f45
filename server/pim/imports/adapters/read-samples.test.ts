import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { groupRows } from '../rules/group-rows.ts';
import { describeFeed } from './describe-feed.ts';
import { put, readAll, refusalOf, samples, temporaryFolder } from './testing.ts';

const folder = temporaryFolder();
const sample = (name: string): string => join(samples, name);
const codes = (problems: { code: string }[]): string[] => problems.map((problem) => problem.code).sort();

test('YML: texts, prices, stock, attributes and problems of each offer', async () => {
  const { rows, summary } = await readAll(sample('yml.xml'));
  const [first, second, third, fourth] = rows;
  assert.equal(summary.dialect, 'yml');
  assert.deepEqual([summary.rows, summary.rejected, summary.unavailable], [4, 1, 1]);
  assert.equal(first?.externalId, '0AB-1-38');
  assert.deepEqual(first?.name, { uk: 'Черевики Крок AB1 чорні 38', ru: 'Ботинки Крок AB1 чёрные 38' });
  assert.deepEqual(
    [first?.price, first?.oldPrice, first?.currency, first?.stock, first?.gtin, first?.weightGrams],
    [249900, 320000, 'UAH', 4, '4820000000017', 1250],
  );
  assert.deepEqual(first?.categoryPath, ['Взуття', 'Черевики']);
  assert.deepEqual(first?.pictures, ['https://shop.example/%D1%84%D0%BE%D1%82%D0%BE%201.jpg', 'https://shop.example/2.jpg']);
  assert.deepEqual(first?.attributes[0], { name: 'Розмір', unit: 'EU', values: ['38'] });
  assert.deepEqual([second?.available, second?.stock, second?.currency], [false, 7, 'RUB']);
  assert.deepEqual(codes(second!.problems), ['category_unresolved', 'gtin_invalid', 'oldprice_not_higher', 'picture_missing']);
  assert.deepEqual(codes(third!.problems), ['currency_unknown', 'id_duplicate', 'name_missing', 'picture_missing', 'price_invalid']);
  assert.deepEqual(
    [fourth?.name.uk, fourth?.stock, fourth?.availability, fourth?.condition, fourth?.warrantyMonths],
    ['Чайник Затишок К-2', 5, 'backorder', 'used', 24],
  );
  assert.deepEqual(
    fourth?.attributes.map((attribute) => attribute.values),
    [
      ['Автовимкнення', 'Підсвітка'],
      ['Білий', 'Сірий'],
    ],
  );
  assert.deepEqual(
    groupRows(rows).map((product) => [product.variants.length, product.axes]),
    [
      [2, ['Розмір']],
      [1, []],
      [1, []],
    ],
  );
});

test('Epicentr: no shop, codes as attributes, grams and millimetres', async () => {
  const { rows, summary } = await readAll(sample('epicentr.xml'));
  assert.equal(summary.dialect, 'epicentr');
  assert.deepEqual(
    [rows[0]?.categoryId, rows[0]?.categoryPath, rows[0]?.weightGrams, rows[0]?.dimensionsMm],
    ['5442', ['Валізи'], 2500, { length: 210, width: 390, height: 550 }],
  );
  assert.deepEqual(rows[0]?.attributes, [{ name: 'Колір', values: ['Червоний'], code: 'color' }]);
});

test('Hotline: elements instead of attributes, words for stock, dollars when there are no hryvnias', async () => {
  const { rows } = await readAll(sample('hotline.xml'));
  assert.deepEqual(
    rows.map((row) => [row.externalId, row.price, row.currency, row.availability, row.condition]),
    [
      ['0001001', 329900, 'UAH', 'in_stock', 'new'],
      ['1002', 4000, 'USD', 'backorder', undefined],
      ['1003', 10000, 'UAH', 'out_of_stock', 'used'],
    ],
  );
  assert.deepEqual([rows[0]?.warrantyMonths, rows[1]?.leadDays, rows[0]?.categoryPath], [24, 5, ['Сокири', 'Колуни']]);
});

test('Google: with and without prefix, a sale price only when it is lower', async () => {
  const { rows } = await readAll(sample('google.xml'));
  assert.deepEqual(
    rows.map((row) => [row.price, row.oldPrice, row.availability, row.groupId]),
    [
      [249900, 320000, 'in_stock', 'AB-1'],
      [320000, undefined, 'out_of_stock', 'AB-1'],
    ],
  );
  assert.deepEqual(rows[0]?.pictures, ['https://market.example/i/1.jpg']);
  const table = await readAll(sample('google.tsv'));
  assert.equal(table.summary.dialect, 'google-table');
  assert.deepEqual(
    table.rows.map((row) => [row.externalId, row.price, row.gtin, row.availability]),
    [
      ['G1', 119900, '036000291452', 'in_stock'],
      ['G2', 99900, undefined, 'preorder'],
    ],
  );
});

test('Prom.ua: triples by position, signs of availability, discounts', async () => {
  const { rows, summary } = await readAll(sample('prom.csv'));
  assert.equal(summary.dialect, 'prom');
  assert.deepEqual(
    rows.map((row) => [row.externalId, row.price, row.availability, row.stock]),
    [
      ['0001', 112545, 'in_stock', 7],
      ['0002', 140000, 'backorder', null],
      ['0003', 4777, 'in_stock', null],
      ['0004', 9900, 'out_of_stock', 5],
      ['0005', 25000, 'preorder', null],
    ],
  );
  assert.deepEqual(rows[0]?.attributes, [
    { name: 'Переріз', unit: 'мм²', values: ['1,5'] },
    { name: 'Колір', values: ['Білий'] },
    { name: 'Бухта', unit: 'м', values: ['100'] },
  ]);
  assert.deepEqual(rows[0]?.name, { uk: 'Кабель мідний', ru: 'Кабель медный' });
  const counted = await readAll(sample('prom.csv'), { mapping: { columns: [], countsStock: true } });
  assert.equal(counted.rows[2]?.available, false);
});

test('Shopify: split products, inherited options, image rows, untracked stock', async () => {
  const { rows, summary } = await readAll(sample('shopify.csv'), { mapping: { columns: [], currency: 'EUR' } });
  assert.deepEqual(summary.skipped, { image_row: 1 });
  assert.deepEqual(
    rows.map((row) => [row.sku, row.groupId, row.stock, row.availability, row.currency]),
    [
      ['TEE-S-W', 'tee', 5, 'in_stock', 'EUR'],
      ['lamp', undefined, null, 'in_stock', 'EUR'],
      ['TEE-M-W', 'tee', 0, 'out_of_stock', 'EUR'],
      ['TEE-M-W2', 'tee', 1, 'in_stock', 'EUR'],
      ['TEE-L-W', 'tee', 0, 'backorder', 'EUR'],
    ],
  );
  assert.deepEqual(
    rows[2]?.pictures,
    ['tee-m', 'tee-1', 'tee-2', 'tee-3'].map((name) => `https://cdn.example/${name}.jpg`),
  );
  assert.deepEqual(codes(rows[3]!.problems), ['option_combination_duplicate']);
});

test('WooCommerce: variations take from their parent, by SKU or by id', async () => {
  const { rows, summary } = await readAll(sample('woocommerce.csv'), { today: '2026-03-04' });
  assert.deepEqual(summary.skipped, { variable_product: 1, grouped_product: 1 });
  assert.deepEqual(
    rows.map((row) => [row.externalId, row.groupId, row.name.uk, row.price, row.available]),
    [
      ['HD-S', 'HD', 'Худі', 120000, true],
      ['HD-M', 'HD', 'Худі', 150000, false],
      ['4', undefined, 'Подарунковий сертифікат', 50000, true],
      ['OFF', undefined, 'Прихований', 10000, false],
    ],
  );
  assert.deepEqual(rows[3]?.categoryPath, ['Одяг', 'Верхній, теплий, зимовий']);
});

test('Magento: simple products of a configurable one, translations, attributes in one cell', async () => {
  const { rows, summary } = await readAll(sample('magento.csv'), { mapping: { columns: [], pictureBase: 'https://shop.example/media/' } });
  assert.deepEqual(summary.skipped, { configurable_product: 1, translation_row: 1 });
  assert.deepEqual(
    rows.map((row) => [row.sku, row.groupId, row.name.uk, row.price, row.oldPrice]),
    [
      ['MH-S', 'MH', 'Худі', 5200, undefined],
      ['MH-M', 'MH', 'Худі', 4900, 5200],
    ],
  );
  assert.deepEqual(rows[0]?.attributes[1]?.values, ['Black', 'Gray']);
  assert.equal(rows[1]?.attributes[2]?.values[0], 'soft, warm');
  assert.equal(rows[0]?.pictures[0], 'https://shop.example/m/h/mh-s.jpg');
});

test('tables of any form: Kazakh headers, titles above the header, an ambiguous price refused', async () => {
  const kazakh = await readAll(sample('generic-kk.csv'));
  assert.deepEqual(
    kazakh.rows.map((row) => [row.name.kk, row.price, row.currency, row.stock]),
    [
      ['Көйлек қызыл', 1299000, 'KZT', 4],
      ['Шалбар', 899000, 'KZT', 0],
    ],
  );
  assert.equal(kazakh.summary.guessed, true);
  const titled = await readAll(sample('generic-titled.csv'));
  assert.deepEqual(
    titled.rows.map((row) => [row.row, row.article, row.price]),
    [
      [4, 'С-1', 1250000],
      [5, 'С-2', 0],
    ],
  );
});

test('an unseen XML dialect needs only a mapping', async () => {
  const description = await describeFeed(sample('unseen.xml'));
  assert.deepEqual([description.recordElement, description.rowCount, description.missing], ['export/goods/good', 2, ['name']]);
  const label = description.columns.find((column) => column.source === 'labels/ukr');
  assert.deepEqual(label?.samples, ['Лампа настільна', 'Лампа підлогова']);
  const { rows, summary } = await readAll(sample('unseen.xml'), {
    mapping: { columns: [{ source: 'labels/ukr', target: 'name', language: 'uk' }], recordElement: 'export/goods/good' },
  });
  assert.deepEqual([summary.rejected, summary.guessed, summary.fingerprint], [0, false, description.fingerprint]);
  assert.deepEqual(
    rows.map((row) => [row.name.uk, row.price, row.stock, row.categoryPath.join('/'), row.pictures.length]),
    [
      ['Лампа настільна', 65050, 3, 'Світло/Лампи', 2],
      ['Лампа підлогова', 125000, 0, 'Світло/Лампи', 1],
    ],
  );
  assert.deepEqual(
    rows[0]?.attributes.map((attribute) => attribute.name),
    ['Колір', 'Потужність'],
  );
});

test('a mapping wins over what a known dialect says', async () => {
  const { rows } = await readAll(sample('shopify.csv'), { mapping: { columns: [{ source: 'Tags', target: 'brand' }] } });
  assert.equal(rows[0]?.brand, 'тег, інший');
  const yml = await readAll(sample('yml.xml'), {
    mapping: {
      columns: [
        { source: 'param[Матеріал]', target: 'brand' },
        { source: 'vendor', target: 'ignore' },
      ],
    },
  });
  assert.equal(yml.rows[0]?.brand, 'Шкіра');
});

test('the same rows come out of every encoding and container', async () => {
  const text = readFileSync(sample('prom.csv'), 'utf8').replaceAll('²', '2');
  const plain = await readAll(put(folder, 'plain.csv', text));
  const forms = {
    'cp1251.csv': iconv.encode(text.replace(/^\ufeff/, ''), 'win1251'),
    'utf16le.csv': iconv.encode(text, 'utf16le'),
    'utf16be.csv': iconv.encode(text, 'utf16be'),
    'bare16.csv': iconv.encode(text.replace(/^\ufeff/, ''), 'utf16le'),
    'plain.csv.gz': gzipSync(text),
  };
  for (const [name, bytes] of Object.entries(forms)) assert.deepEqual((await readAll(put(folder, name, bytes))).rows, plain.rows, name);
  const xml = readFileSync(sample('yml.xml'), 'utf8');
  const declared = iconv.encode(xml.replace('UTF-8', 'windows-1251'), 'win1251');
  assert.deepEqual((await readAll(put(folder, 'cp1251.xml', declared))).rows, (await readAll(sample('yml.xml'))).rows);
});

test('a workbook: numbers are exact, groups of Prom.ua give the path', async () => {
  const headers = ['Код_товару', 'Назва_позиції', 'Ціна', 'Наявність', 'Номер_групи', 'Ідентифікатор_товару', 'Код_маркування_(GTIN)'];
  const goods = {
    name: 'Export Products Sheet',
    rows: [headers, ['A', 'Кабель', 12.345, '+', 2, '007', 4820000000017], [], ['B', 'Щиток', 0.1 + 0.2, '-', 2, '008', null]],
  };
  const groups = {
    name: 'Export Groups Sheet',
    rows: [
      ['Номер_групи', 'Назва_групи', 'Номер_батьківської_групи'],
      [1, 'Електрика', null],
      [2, 'Кабелі', 1],
    ],
  };
  const { rows, summary } = await readAll(put(folder, 'prom.xlsx', await writeXlsx({ sheets: [goods, groups] })));
  assert.deepEqual([summary.format, summary.dialect], ['xlsx', 'prom']);
  assert.deepEqual(
    rows.map((row) => [row.row, row.externalId, row.price, row.categoryPath]),
    [
      [2, '007', 1235, ['Електрика', 'Кабелі']],
      [4, '008', 30, ['Електрика', 'Кабелі']],
    ],
  );
  assert.equal(rows[0]?.gtin, '4820000000017');
});

test('files that are no feed say why', async () => {
  const cases: [string, string | Uint8Array, string][] = [
    ['empty.csv', '', 'FILE_EMPTY'],
    ['blank.csv', '\n \n', 'FILE_EMPTY'],
    ['page.xml', '<!doctype html><html><body>login</body></html>', 'FILE_HTML'],
    ['cut.xml', readFileSync(sample('yml.xml')).subarray(0, 2000), 'FILE_TRUNCATED'],
    ['cut.gz', gzipSync(readFileSync(sample('yml.xml'))).subarray(0, 500), 'FILE_TRUNCATED'],
    ['entity.xml', '<!DOCTYPE y [<!ENTITY a "b">]><yml_catalog><shop><offers/></shop></yml_catalog>', 'ENTITIES_REFUSED'],
    ['deep.xml', `<yml_catalog>${'<a>'.repeat(100)}`, 'FILE_NESTED_TOO_DEEP'],
    ['wrong.xml', '<yml_catalog><shop></offers>', 'FILE_MALFORMED'],
    ['wide.csv', `${Array.from({ length: 700 }, (_, at) => `c${at}`).join(',')}\n`, 'FILE_TOO_WIDE'],
    ['quote.csv', 'sku,name,price\n1,"a,2\n2,b,3\n', 'QUOTE_UNCLOSED'],
    ['double.csv', 'sku,price,price\n1,2,3\n', 'HEADER_DUPLICATE'],
    ['nested.gz', gzipSync(gzipSync('sku,name\n')), 'ARCHIVE_REFUSED'],
    ['note.txt', 'Просто текст без таблиці.\nЩе рядок.', 'FILE_NOT_RECOGNISED'],
    ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_OLD_EXCEL'],
    ['bomb.gz', gzipSync(Buffer.alloc(20_000_000, 'sku,name,price\n')), 'ARCHIVE_REFUSED'],
  ];
  for (const [name, content, code] of cases) assert.equal(await refusalOf(readAll(put(folder, name, content))), code, name);
});

test('a bad row harms only itself', async () => {
  const { rows } = await readAll(put(folder, 'rows.csv', `sku,name,price\n1,a\n2,b,100,extra\n3,c,100\n4,d\u0000,100\n5,${'x'.repeat(120_000)},100\n`));
  assert.deepEqual(
    rows.map((row) => row.problems.filter((problem) => problem.severity === 'error').map((problem) => problem.code)),
    [['price_invalid'], ['row_too_long'], [], ['nul_character'], ['field_too_long']],
  );
});
