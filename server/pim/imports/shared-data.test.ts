import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { after, test } from 'node:test';
import { startImports } from './testing/counter.ts';

const shared = join(import.meta.dirname, '../../../../shared/data');
const skip = existsSync(shared) ? false : 'NOT RUN: real files are not beside the project (../shared/data)';
const imports = await startImports();
after(() => imports.server.stop());

test('real files of shops become checked drafts, row by row', { skip }, async () => {
  const files: [string, number, number][] = [
    ['feeds-ua/allo-fiskars.xml', 375, 0],
    ['feeds-ua/eva-fiskars.xml', 150, 0],
    ['feeds-ua/maudau-luggage.xml', 290, 0],
    ['prom-ua/viatec-import_products.csv', 181, 0],
    ['shopify/Product-data.csv', 21, 0],
    ['woocommerce/sample_products.csv', 20, 0],
    ['magento/configurable_products.csv', 1847, 0],
  ];
  for (const [name, total, invalid] of files) {
    const person = await imports.merchant();
    const done = await imports.send(person, join(shared, name));
    assert.deepEqual([done.status, done.rows.total, done.rows.new, done.rows.invalid], ['done', total, total - invalid, invalid], name);
    const again = await imports.send(person, join(shared, name));
    assert.deepEqual([again.status, again.rows.unchanged, again.rows.changed], ['done', total, 0], `${name}, once more`);
  }
});

test('whatever is sent, the answer is a status and words, never a failure of ours', { skip }, async () => {
  const folder = join(shared, 'bad-inputs');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const kinds = new Map<string, string[]>();
  for (const file of files) {
    const kind = `${relative(folder, file).split('/').slice(0, -1).join('/')} ${extname(file)}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
  }
  const sample = [...kinds]
    .flatMap(([kind, list]) => (kind.startsWith('made') ? [list[0]!, list.at(-1)!] : [list[0]!]))
    .filter((file, at, all) => all.indexOf(file) === at);
  const person = await imports.merchant();
  const broken: string[] = [];
  for (const file of sample) {
    const sent = await imports.upload(person, { name: basename(file), bytes: readFileSync(file) });
    if (sent.status !== 202) {
      broken.push(`${relative(folder, file)}: ${sent.status} ${sent.body.code}`);
      continue;
    }
    await imports.settle();
    const page = await imports.page(person, sent.body.id);
    const ended = ['done', 'failed', 'mapping', 'held'].includes(page.status) && (page.status !== 'failed' || Boolean(page.problem?.message));
    if (!ended || /READER_FAILED|IMPORT_BROKEN/.test(page.problem?.code ?? ''))
      broken.push(`${relative(folder, file)}: ${page.status} ${JSON.stringify(page.problem)}`);
  }
  assert.deepEqual(broken, []);
});
