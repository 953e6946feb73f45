import { languages } from '#kernel/language';
import type { ExportRow } from './goods.ts';

/** A sheet would run a cell that begins like a formula; an apostrophe before it is read as text, and taken off by our import. */
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) && !/^[-+]?[\d\s.,]+$/.test(text) ? `'${text}` : text);
const cell = (text: string) => (/[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly string[]) => `${cells.map((text) => cell(guarded(text))).join(';')}\r\n`;
const price = (minor: number | null) => (minor === null ? '' : (minor / 100).toFixed(2));

const fixed = ['SKU', 'Group ID', 'Article', 'GTIN', 'Brand', 'Category', 'Price', 'Old price', 'Currency', 'Stock', 'Weight (g)', 'Pictures'];

/** A table with a header that our own import (and a spreadsheet) reads: UTF-8 with a mark, semicolons, one row for each offer. */
export function writeCsv(rows: readonly ExportRow[]): string {
  const names = [...new Set(rows.flatMap((row) => row.attributes.map((attribute) => attribute.name)))];
  const spoken = languages.filter((language) => rows.some((row) => row.names[language] || row.descriptions[language]));
  const header = [...fixed, ...spoken.flatMap((language) => [`Name (${language})`, `Description (${language})`]), ...names];
  const body = rows.map((row) => {
    const values = new Map(row.attributes.map((attribute) => [attribute.name, attribute.value]));
    return line([
      row.sku,
      row.groupId,
      row.article,
      row.gtin,
      row.brand,
      row.categoryPath.join(' > '),
      price(row.priceMinor),
      price(row.oldPriceMinor),
      row.currency,
      String(row.stock),
      row.weightGrams === null ? '' : String(row.weightGrams),
      row.pictures.join(' '),
      ...spoken.flatMap((language) => [row.names[language] ?? '', row.descriptions[language] ?? '']),
      ...names.map((name) => values.get(name) ?? ''),
    ]);
  });
  return `\uFEFF${line(header)}${body.join('')}`;
}
