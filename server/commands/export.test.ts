import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Merchant, startImports } from '../pim/imports/testing/counter.ts';
import { exportRows } from './export.ts';
import { writeCsv } from './export/write-csv.ts';
import { writeYml } from './export/write-yml.ts';

const imports = await startImports();
const { server, merchant, send, page } = imports;
after(() => server.stop());

const uah = (amount: number) => ({ amount, currency: 'UAH' });
const goods = [
  {
    category: 'women-boots',
    brand: 'Крок & Син',
    article: 'KR-1',
    name: { uk: 'Черевики Крок "Зима"; теплі <хутро>', ru: 'Ботинки Крок «Зима»', en: 'Krok winter boots' },
    description: { uk: '<p>Тепла підошва; не ковзає.</p><ul><li>хутро</li></ul>' },
    attributes: { colour: 'black', material: ['leather'], season: 'winter' },
    variants: [
      { sku: '=KR-1-38', gtin: '4820000000017', axes: { size: '38' }, price: uah(279_900), oldPrice: uah(329_900), stock: 4, weightGrams: 1250 },
      { sku: 'KR-1-39', axes: { size: '39' }, price: uah(279_950), stock: 0, weightGrams: 1300 },
    ],
    media: [{ url: 'https://shop.example/а 1.jpg' }, { url: 'https://shop.example/2.jpg' }],
  },
  {
    category: 'home-lamps',
    brand: null,
    article: 'L-1',
    name: { uk: 'Лампа настільна теракотова' },
    description: { uk: '<p>М’яке світло.</p>' },
    attributes: { colour: 'terracotta', material: ['ceramic'] },
    variants: [{ sku: 'L-1', price: uah(50_000), stock: 7 }],
    media: [{ url: 'https://shop.example/lamp.jpg' }],
  },
];

type Seen = { items: Record<string, unknown>[] };
let author: Merchant;

before(async () => {
  author = await merchant();
  for (const body of goods) {
    const made = await server.call('POST', '/merchant/products', body, { cookie: author.cookie });
    assert.equal(made.status, 201, JSON.stringify(made.body));
  }
});

/** What a person would compare: the goods without ids, addresses of copies and times. */
async function goodsOf(person: Merchant): Promise<unknown[]> {
  const { body } = await server.call<Seen>('GET', '/merchant/products?limit=100', undefined, { cookie: person.cookie });
  const text = (value: unknown) => String(value);
  return body.items
    .map(({ category, brand, article, name, description, attributes, variants, media }) => ({
      category,
      brand,
      article,
      name,
      description,
      attributes,
      media: (media as { sourceUrl: string }[]).map((picture) => encodeURI(decodeURI(picture.sourceUrl))),
      variants: (
        variants as { axes: unknown; gtin: unknown; weightGrams: unknown; offers: { sku: string; price: unknown; oldPrice: unknown; stock: unknown }[] }[]
      ).map(({ axes, gtin, weightGrams, offers }) => ({
        axes,
        gtin,
        weightGrams,
        offers: offers.map(({ sku, price, oldPrice, stock }) => ({ sku, price, oldPrice, stock })),
      })),
    }))
    .sort((a, b) => text(a.article).localeCompare(text(b.article)));
}

const seller = () => ({ id: author.merchantId, name: 'Крамниця' });

test('what is exported as YML comes back through import as the same goods', async () => {
  const reader = await merchant();
  const file = writeYml(await exportRows(server, seller()), { name: 'Крамниця', at: new Date() });
  const done = await send(reader, { name: 'goods.xml', bytes: Buffer.from(file) });
  assert.deepEqual([done.status, done.rows.new, done.rows.invalid], ['done', 3, 0], JSON.stringify(done.errors));
  assert.deepEqual(await goodsOf(reader), await goodsOf(author));
});

test('what is exported as a table comes back through import as the same goods, formulas disarmed', async () => {
  const reader = await merchant();
  const file = writeCsv(await exportRows(server, seller()));
  assert.ok(file.includes("'=KR-1-38"), 'a sheet must not run it');
  const asked = await send(reader, { name: 'goods.csv', bytes: Buffer.from(file) });
  assert.equal(asked.status, 'mapping', 'a table nobody has explained yet');
  await server.call('PUT', `/merchant/imports/${asked.id}/mapping`, {}, { cookie: reader.cookie });
  await imports.settle();
  const done = await page(reader, asked.id);
  assert.deepEqual([done.status, done.rows.new, done.rows.invalid], ['done', 3, 0], JSON.stringify(done.errors));
  assert.deepEqual(await goodsOf(reader), await goodsOf(author));
});

test('a key of a command lives as long as the command', async () => {
  await exportRows(server, seller());
  const { body } = await server.call<{ items: unknown[] }>('GET', '/merchant/api-keys', undefined, { cookie: author.cookie });
  assert.deepEqual(body.items, []);
});
