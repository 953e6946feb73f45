import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as catalog from '#catalog';
import { transactAsSystem } from '#platform/database';
import type { App } from '../app.ts';
import { asMerchant, atWork, merchantOption, type MerchantApi, type Seller } from './at-work.ts';
import { type Command, Misuse, print, wantedWord } from './command.ts';
import { directoryOf, type ExportRow, type Product, rowsOf } from './export/goods.ts';
import { writeCsv } from './export/write-csv.ts';
import { writeYml } from './export/write-yml.ts';

async function allProducts(api: MerchantApi): Promise<Product[]> {
  const products: Product[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Product[]; nextCursor: string | null } = await api('GET', `/merchant/products?limit=100${cursor ? `&cursor=${cursor}` : ''}`);
    products.push(...page.items.filter((product) => product.status !== 'archived'));
    cursor = page.nextCursor;
  } while (cursor);
  return products;
}

/** A merchant's offers as rows of a price list, read through the API. */
export async function exportRows(app: App, seller: Seller): Promise<ExportRow[]> {
  const directory = await transactAsSystem(app.runtime.database, 'command', async (ctx) =>
    directoryOf(await catalog.categories(ctx), await catalog.attributes(ctx)),
  );
  const products = await asMerchant(app, seller, ['products.read'], allProducts);
  return products.flatMap((product) => rowsOf(product, directory, app.runtime.publicUrl()));
}

export const exportGoods: Command = {
  says: "write a merchant's goods with prices and stock into a file",
  usage: 'export FILE --merchant ID|NUMBER|EMAIL|NAME [--format csv|yml]',
  about: ['Without --format the ending of FILE decides. Both forms are read back by `import`.'],
  options: { merchant: { type: 'string' }, format: { type: 'string' } },
  run: async (call) => {
    const file = resolve(wantedWord(call, 'FILE'));
    const format = call.options.format ?? (/\.(yml|xml)$/.test(file) ? 'yml' : 'csv');
    if (format !== 'csv' && format !== 'yml') throw new Misuse('--format is csv or yml');
    const house = await call.open();
    const seller = await merchantOption(call, house.database);
    const rows = await atWork(house, (app) => exportRows(app, seller));
    await writeFile(file, format === 'csv' ? writeCsv(rows) : writeYml(rows, { name: seller.name, at: new Date() }));
    print(`${rows.length} offers of ${seller.name} written to ${file}`);
    return 0;
  },
};
