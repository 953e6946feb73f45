import { languages } from '#kernel/language';
import type { ExportRow } from './goods.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control signs cannot stand in XML at all. */
const text = (value: string) => value.replaceAll(/[\p{Cc}--[\t\n\r]]/gv, '').replaceAll(/[&<>"]/g, (sign) => escapes[sign]!);
const element = (name: string, value: string, attributes = '') => (value === '' ? '' : `<${name}${attributes}>${text(value)}</${name}>`);
const price = (minor: number | null) => (minor === null ? '' : (minor / 100).toFixed(2));

/** Each category of the rows and its ancestors, numbered: a path is told apart by all its names. */
function numbered(rows: readonly ExportRow[]): Map<string, { id: number; parent: string; name: string }> {
  const found = new Map<string, { id: number; parent: string; name: string }>();
  for (const { categoryPath } of rows)
    for (const [at, name] of categoryPath.entries()) {
      const key = categoryPath.slice(0, at + 1).join('\n');
      if (!found.has(key)) found.set(key, { id: found.size + 1, parent: categoryPath.slice(0, at).join('\n'), name });
    }
  return found;
}

function offer(row: ExportRow, categoryId: number | undefined): string {
  return [
    `<offer id="${text(row.sku)}" group_id="${text(row.groupId)}" available="${row.available}">`,
    element('price', price(row.priceMinor)),
    element('oldprice', price(row.oldPriceMinor)),
    element('currencyId', row.currency),
    element('categoryId', categoryId === undefined ? '' : String(categoryId)),
    ...row.pictures.map((address) => element('picture', address)),
    element('vendor', row.brand),
    element('vendorCode', row.article),
    element('barcode', row.gtin),
    ...languages.map((language) => element('name', row.names[language] ?? '', ` lang="${language}"`)),
    ...languages.map((language) => element('description', row.descriptions[language] ?? '', ` lang="${language}"`)),
    element('stock_quantity', String(row.stock)),
    element('weight', row.weightGrams === null ? '' : String(row.weightGrams / 1000)),
    ...row.attributes.map(({ name, value }) => element('param', value, ` name="${text(name)}"`)),
    '</offer>',
  ]
    .filter(Boolean)
    .join('');
}

/** A YML catalogue as the trade's sites exchange it, one `<offer>` for each offer. */
export function writeYml(rows: readonly ExportRow[], shop: { name: string; at: Date }): string {
  const categories = numbered(rows);
  const listed = [...categories].map(([, { id, parent, name }]) => {
    const above = categories.get(parent)?.id;
    return element('category', name, ` id="${id}"${above === undefined ? '' : ` parentId="${above}"`}`);
  });
  const currencies = [...new Set(rows.map((row) => row.currency))].map((code) => `<currency id="${text(code)}" rate="1"/>`);
  const offers = rows.map((row) => offer(row, categories.get(row.categoryPath.join('\n'))?.id));
  return `<?xml version="1.0" encoding="UTF-8"?>
<yml_catalog date="${shop.at.toISOString().slice(0, 16).replace('T', ' ')}"><shop>${element('name', shop.name)}
<currencies>${currencies.join('')}</currencies>
<categories>${listed.join('\n')}</categories>
<offers>
${offers.join('\n')}
</offers></shop></yml_catalog>
`;
}
