import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectDelimiter } from './detect-delimiter.ts';
import { detectEncoding } from './detect-encoding.ts';
import { detectFormat } from './detect-format.ts';
import { findHeaderRow, sourceNames } from './find-header-row.ts';

test('the encoding is told by mark, zeros, declaration, server, in this order', () => {
  const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(text, encoding);
  assert.equal(detectEncoding(bytes('\ufeff<?xml version="1.0" encoding="windows-1251"?>')).encoding, 'utf-8');
  assert.equal(detectEncoding(bytes('<?xml version="1.0" encoding="windows-1251"?>'), 'utf-8').encoding, 'windows-1251');
  assert.equal(detectEncoding(bytes('sku;name'), 'cp1251').encoding, 'windows-1251');
  assert.equal(detectEncoding(bytes('sku;name;price', 'utf16le')).encoding, 'utf-16le');
  assert.deepEqual(detectEncoding(bytes('sku;name')), { encoding: 'utf-8', bom: false, certain: false });
});

test('the beginning of a text tells its format', () => {
  const format = (text: string): string => Object.values(detectFormat(text))[0]!;
  assert.equal(format('<?xml version="1.0"?><!DOCTYPE yml_catalog SYSTEM "shops.dtd"><yml_catalog><shop>'), 'yml');
  assert.equal(format('<yml_catalog date="x"><offers><offer'), 'epicentr');
  assert.equal(format('<!-- made by a shop --><price><date>'), 'hotline');
  assert.equal(format('<rss version="2.0">'), 'google');
  assert.equal(format('<a:feed xmlns:a="x">'), 'google');
  assert.equal(format('<products><product>'), 'xml');
  assert.equal(format('\n <!DOCTYPE html><html><body>Помилка'), 'FILE_HTML');
  assert.equal(format('<?xml version="1.0"?><html xmlns="x">'), 'FILE_HTML');
  assert.equal(format('  \n'), 'FILE_EMPTY');
  assert.equal(format('{"items":[]}'), 'FILE_NOT_RECOGNISED');
  assert.equal(format('sku;name'), 'table');
});

test('the delimiter is the one that fits the records', () => {
  assert.equal(detectDelimiter('Вага,кг;Назва;Ціна\n1,5;"a;b";3,2\n'), ';');
  assert.equal(detectDelimiter('a,b\n"x;y;z",2\n'), ',');
  assert.equal(detectDelimiter('a\tb\n1,5\t2\n'), '\t');
  assert.equal(detectDelimiter('just one column\nanother\n'), undefined);
});

test('the header stands below titles, repeated headers are numbered', () => {
  assert.equal(
    findHeaderRow([
      ['Прайс', '', ''],
      ['м. Київ', 'тел.', ''],
      ['Артикул', 'Назва', 'Ціна'],
      ['1', 'a', '2'],
    ]),
    2,
  );
  assert.deepEqual(sourceNames(['\ufeffa', 'a', '', ' b  c ']), ['a', 'a (2)', '#3', 'b c']);
});
