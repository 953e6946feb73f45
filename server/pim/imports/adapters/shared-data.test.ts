import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { groupRows } from '../rules/group-rows.ts';
import { FileRefused } from './file-refused.ts';
import { startReader, type Reader } from './start-reader.ts';
import { readAll } from './testing.ts';

const shared = join(import.meta.dirname, '../../../../../shared/data');
const skip = existsSync(shared) ? false : 'NOT RUN: real files are not beside the project (../shared/data)';
const shop = (name: string): string => join(shared, name);

test('real feeds of Ukrainian shops are read whole', { skip }, async () => {
  const allo = await readAll(shop('feeds-ua/allo-fiskars.xml'));
  assert.deepEqual([allo.summary.rows, allo.summary.rejected, allo.summary.categories.length], [375, 0, 49]);
  assert.equal(allo.rows.flatMap((row) => row.pictures).length, 1290);
  const eva = await readAll(shop('feeds-ua/eva-fiskars.xml'));
  assert.deepEqual([eva.summary.rows, eva.summary.rejected, eva.summary.categories.length], [150, 0, 14]);
  const maudau = await readAll(shop('feeds-ua/maudau-luggage.xml'));
  assert.deepEqual([maudau.summary.rows, maudau.summary.unavailable, maudau.summary.rejected], [290, 117, 0]);
  assert.equal(maudau.rows.filter((row) => !row.brand).length, 75);
  assert.equal(new Set(maudau.rows.filter((row) => row.categoryPath.length === 0).map((row) => row.categoryId)).size, 2);
});

test('a real Prom.ua table keeps every row and every characteristic', { skip }, async () => {
  const { rows, summary } = await readAll(shop('prom-ua/viatec-import_products.csv'));
  assert.deepEqual([summary.rows, summary.rejected, summary.sources.length], [181, 0, 529]);
  assert.deepEqual(new Set(rows.map((row) => row.currency)), new Set(['UAH', 'USD']));
  assert.ok(rows.every((row) => row.name.uk && row.attributes.length > 3));
  assert.equal(rows.filter((row) => !row.name.ru).length, 9, 'nine names are the same in both columns');
  const empty = await readAll(shop('prom-ua/header-only-529-columns.csv'));
  assert.deepEqual([empty.summary.dialect, empty.summary.rows], ['prom', 0]);
});

test('tables of Shopify, WooCommerce and Magento become products with variants', { skip }, async () => {
  const shopify = await readAll(shop('shopify/Product-data.csv'));
  assert.deepEqual([shopify.rows.length, groupRows(shopify.rows).length], [21, 20]);
  const woo = await readAll(shop('woocommerce/sample_products.csv'));
  assert.deepEqual([woo.summary.dialect, woo.summary.rejected, woo.rows.length], ['woocommerce', 0, 20]);
  const magento = await readAll(shop('magento/configurable_products.csv'), {
    mapping: { columns: [], pictureBase: 'https://shop.example/media/catalog/product/' },
  });
  const products = groupRows(magento.rows);
  assert.deepEqual([magento.rows.length, magento.summary.rejected, products.length, magento.summary.skipped], [1847, 0, 147, { configurable_product: 147 }]);
  assert.ok(products.every((product) => product.axes.length > 0 && product.axes.every((axis) => ['size', 'color'].includes(axis))));
  for (const name of ['bags', 'fitness_equipment', 'watches']) {
    const gear = await readAll(shop(`magento/catalog_products_gear_${name}.csv`));
    assert.deepEqual([gear.summary.rejected, gear.summary.missing], [0, []], name);
  }
});

test('no hostile file breaks the reader: each is read or refused within ten seconds', { skip }, async () => {
  const folder = shop('bad-inputs');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  assert.ok(files.length > 400);
  let reader = startReader({ read: [folder] }, { seconds: 10 });
  const broken: string[] = [];
  const outcome = new Map<string, string>();
  for (const file of files) {
    const name = relative(folder, file);
    outcome.set(name, await attempt(reader, file));
    if (/^READER_|memory/.test(outcome.get(name)!)) {
      broken.push(`${name}: ${outcome.get(name)}`);
      reader.stop();
      reader = startReader({ read: [folder] }, { seconds: 10 });
    }
  }
  reader.stop();
  assert.deepEqual(broken, []);
  const refused = [...outcome].filter(([name]) => /^(?:zip-corrupt|png-corrupt|xls-corrupt|png-valid|image-corrupt)\//.test(name));
  assert.deepEqual(
    refused.filter(([, result]) => result === 'read'),
    [],
  );
  assert.equal(outcome.get('made/xml/yml-doctype-legit.xml'), 'read');
});

async function attempt(reader: Reader, file: string): Promise<string> {
  try {
    await reader.read(file, {}, () => undefined);
    return 'read';
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return error.data['reason'] === 'memory' ? 'memory' : error.code === 'READER_FAILED' ? `READER_FAILED ${String(error.cause).slice(0, 300)}` : error.code;
  }
}
