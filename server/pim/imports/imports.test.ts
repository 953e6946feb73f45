import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import iconv from 'iconv-lite';
import { transactAsSystem } from '#platform/database';
import * as stock from '#stock';
import { sql } from 'kysely';
import { type Shoe, boots, feed } from './testing/boots.ts';
import { type Merchant, type Page, startImports } from './testing/counter.ts';

const imports = await startImports();
const { server, merchant, send, page, upload } = imports;
after(() => server.stop());

const sample = (name: string) => join(import.meta.dirname, 'samples', name);
const call = <T = Record<string, unknown>>(person: Merchant, method: string, path: string, body?: unknown, language = 'uk') =>
  server.call<T>(method, path, body, { cookie: person.cookie, language });

const xml = (shoes: readonly Shoe[], more = '') => ({ name: 'zyma.xml', bytes: feed(shoes, more) });
const counts = (person: Merchant) => call<{ counts: Record<string, number> }>(person, 'GET', '/merchant/products').then((answer) => answer.body.counts);

async function offersOf(person: Merchant): Promise<{ sku: string; price: number; active: boolean; available: number }[]> {
  return transactAsSystem(
    server.database,
    'test',
    async (ctx) =>
      (
        await sql<{ sku: string; price: number; active: boolean; available: number }>`select o.sku, o.price_minor as price, o.active, l.available
    from offers.offers o join stock.levels l on l.offer_id = o.id where o.merchant_id = ${person.merchantId} order by o.sku`.execute(ctx.tx)
      ).rows,
  );
}

test('a feed goes from upload to drafts that wait for a moderator, and the same file again changes nothing', async () => {
  const person = await merchant();
  const first = await send(person, xml(boots(12)));
  assert.deepEqual([first.status, first.rows], ['done', { total: 12, new: 12, changed: 0, unchanged: 0, invalid: 0, vanished: 0 }]);
  assert.equal(typeof first.secondsTotal, 'number');
  assert.deepEqual(
    first.causes.filter((cause) => cause.severity !== 'warning'),
    [],
  );
  assert.deepEqual(await counts(person), { waiting: 12 });
  assert.deepEqual(
    first.attributes.map(({ name, rows }) => [name, rows]),
    [['Невідома ознака', 12]],
    'what is unknown is asked once',
  );
  const again = await send(person, xml(boots(12)));
  assert.deepEqual(again.rows, { total: 12, new: 0, changed: 0, unchanged: 12, invalid: 0, vanished: 0 });
  assert.deepEqual(await counts(person), { waiting: 12 });
});

test('only a price that changed is changed', async () => {
  const person = await merchant();
  await send(person, xml(boots(3)));
  const cheaper = await send(person, xml(boots(3, (at) => (at === 1 ? { price: 1999 } : {}))));
  assert.deepEqual([cheaper.rows.changed, cheaper.rows.unchanged], [1, 2]);
  assert.deepEqual(
    (await offersOf(person)).map((offer) => offer.price),
    [249_900, 199_900, 249_900],
  );
});

test('a bad row keeps its number and its reason and harms no other', async () => {
  const person = await merchant();
  const bad =
    '<offer id="X-1" available="true"><price>дорого</price><name>Без ціни</name></offer><offer available="true"><price>10</price><name>Без номера</name></offer><offer id="B-1"><price>10</price><name>Двійник</name></offer>';
  const done = await send(person, xml(boots(2), bad));
  assert.deepEqual([done.status, done.rows.new, done.rows.invalid], ['done', 2, 3]);
  const errors = done.errors.filter((error) => error.severity === 'error');
  assert.deepEqual(
    errors.map(({ row, code }) => [row, code]),
    [
      [3, 'price_invalid'],
      [4, 'id_missing'],
      [5, 'id_duplicate'],
    ],
  );
  assert.equal(errors[0]!.message, 'ціну не зрозуміло: «дорого»');
  assert.equal((await page(person, done.id, 'en')).errors[0]!.message, 'the price is unclear: “дорого”');
});

test('every sample of a known dialect is read by itself', async () => {
  for (const [name, total] of [
    ['yml.xml', 4],
    ['hotline.xml', undefined],
    ['google.xml', undefined],
    ['google.tsv', undefined],
    ['prom.csv', undefined],
    ['shopify.csv', undefined],
    ['woocommerce.csv', undefined],
    ['magento.csv', undefined],
    ['epicentr.xml', undefined],
  ] as const) {
    const done = await send(await merchant(), sample(name));
    assert.equal(done.status, 'done', `${name}: ${JSON.stringify(done.problem)}`);
    assert.equal(done.rows.new + done.rows.invalid, done.rows.total, name);
    if (total) assert.equal(done.rows.total, total);
    assert.equal(done.columnsFrom, 'format');
  }
});

test('an unknown dialect waits for the meaning of its columns, which is remembered for the next file of its form', async () => {
  const person = await merchant();
  const waiting = await send(person, sample('unseen.xml'));
  assert.equal(waiting.status, 'mapping');
  assert.ok(waiting.columns.length > 3 && waiting.columns.some((column) => column.samples.length > 0));
  const refused = await call<{ code: string }>(person, 'PUT', `/merchant/imports/${waiting.id}/mapping`, {
    columns: waiting.columns.map(({ source }) => ({ source, target: 'ignore' })),
  });
  assert.deepEqual([refused.status, refused.body.code], [422, 'MAPPING_INCOMPLETE']);
  const answered = await call(person, 'PUT', `/merchant/imports/${waiting.id}/mapping`, {
    columns: [
      { source: 'labels/ukr', target: 'name', language: 'uk' },
      { source: 'cost@cur', target: 'currency' },
    ],
  });
  assert.equal(answered.status, 200);
  await imports.settle();
  const done = await page(person, waiting.id);
  assert.equal(done.rows.invalid, 0, JSON.stringify(done.errors));
  assert.deepEqual([done.status, done.rows.new + done.rows.invalid, done.columnsFrom], ['done', done.rows.total, 'person']);
  const next = await send(person, sample('unseen.xml'));
  assert.deepEqual([next.status, next.columnsFrom, next.rows.unchanged], ['done', 'remembered', done.rows.new]);
});

test('answers for categories, attributes and values are given once and read the file again', async () => {
  const person = await merchant();
  const strange = {
    name: 'list.xml',
    bytes: feed(boots(4))
      .replaceAll('Жіночі черевики', 'Розпродаж')
      .replaceAll('Черевики жіночі', 'Позиція')
      .replaceAll('Ботинки женские', 'Позиция')
      .replaceAll('Чорний', 'полин'),
  };
  const done = await send(person, strange);
  const open = done.categories.find((category) => category.code === null)!;
  assert.deepEqual([open.key, open.rows], ['Розпродаж', 4]);
  assert.deepEqual(
    done.values.map(({ attribute, text: written }) => [attribute, written]),
    [['colour', 'полин']],
  );
  assert.deepEqual(await counts(person), { draft: 4 });
  const wrong = await call<{ code: string }>(person, 'PUT', `/merchant/imports/${done.id}/mapping`, { categories: { Розпродаж: 'no-such' } });
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'CATEGORY_UNKNOWN']);
  const answered = await call(person, 'PUT', `/merchant/imports/${done.id}/mapping`, {
    categories: { Розпродаж: 'women-boots' },
    values: { colour: { полин: 'green' } },
    attributes: { 'Невідома ознака': 'ignore' },
  });
  assert.equal(answered.status, 200);
  await imports.settle();
  const again = await page(person, done.id);
  assert.deepEqual([again.status, again.rows.changed, again.categories[0]!.by, again.values], ['done', 4, 'merchant', []]);
  assert.deepEqual(await counts(person), { waiting: 4 });
  const other = await merchant();
  assert.equal((await send(other, strange)).categories[0]!.by, 'nobody', 'what one merchant answered is no other’s');
});

test('the report is the merchant’s own file in its own encoding, with a column of errors', async () => {
  const person = await merchant();
  const table =
    'Код_товару;Назва_позиції;Назва_позиції_укр;Ціна;Валюта;Наявність;Унікальний_ідентифікатор\r\n1;Чайник;Чайник;дорого;UAH;+;901\r\n2;Чашка;Чашка;120;UAH;+;902\r\n';
  const done = await send(
    person,
    { name: 'прайс.csv', bytes: iconv.encode(table, 'windows-1251') },
    { mapping: JSON.stringify({ columns: [{ source: 'Ціна', target: 'price' }] }) },
  );
  assert.equal(done.rows.invalid, 1, JSON.stringify(done.errors));
  const report = await server.server.inject({
    method: 'GET',
    url: `/api/v1/merchant/imports/${done.id}/report`,
    headers: { cookie: person.cookie, 'accept-language': 'uk' },
  });
  assert.equal(report.statusCode, 200, report.body);
  assert.match(String(report.headers['content-disposition']), /filename\*=UTF-8''%D0%BF/);
  const lines = iconv.decode(report.rawPayload, 'windows-1251').split('\r\n');
  assert.match(lines[0]!, /;Помилки Agora$/);
  assert.match(lines[1]!, /^1;Чайник;Чайник;дорого;.*Ціна: ціну не зрозуміло: «дорого»/);
});

test('a preview touches nothing until it is applied', async () => {
  const person = await merchant();
  await send(person, xml(boots(3)));
  const preview = await send(person, xml(boots(5, (at) => (at === 0 ? { price: 2600 } : {}))), { mode: 'preview' });
  assert.deepEqual([preview.status, preview.rows], ['ready', { total: 5, new: 2, changed: 1, unchanged: 2, invalid: 0, vanished: 0 }]);
  assert.equal((await offersOf(person)).length, 3);
  assert.equal((await call(person, 'POST', `/merchant/imports/${preview.id}/apply`, {})).status, 200);
  await imports.settle();
  const done = await page(person, preview.id);
  assert.deepEqual([done.status, done.rows.new, done.rows.changed, done.rows.unchanged], ['done', 2, 1, 2]);
  assert.equal((await call(person, 'POST', `/merchant/imports/${preview.id}/apply`, {})).status, 409);
});

test('a file with prices in the wrong unit is held until a person confirms it', async () => {
  const person = await merchant();
  await send(person, xml(boots(12)));
  const held = await send(person, xml(boots(12, () => ({ price: 24.99 }))));
  assert.deepEqual([held.status, held.held?.reason], ['held', 'prices']);
  assert.match(held.held!.message, /12 із 12/);
  assert.ok((await offersOf(person)).every((offer) => offer.price === 249_900));
  await call(person, 'POST', `/merchant/imports/${held.id}/apply`, {});
  await imports.settle();
  assert.equal((await page(person, held.id)).rows.changed, 12);
  assert.ok((await offersOf(person)).every((offer) => offer.price === 2_499));
});

test('a short or empty file switches nothing off by itself; a confirmed complete one does, and a later file brings the goods back', async () => {
  const person = await merchant();
  await send(person, xml(boots(12)));
  const partial = await send(person, xml(boots(3)));
  assert.deepEqual([partial.status, partial.rows.vanished], ['done', 9]);
  assert.ok((await offersOf(person)).every((offer) => offer.active));
  const cut = await send(person, { name: 'zyma.xml', bytes: feed(boots(12)).slice(0, 4000) }, { complete: 'true' });
  assert.equal(cut.status, 'failed');
  const short = await send(person, xml(boots(3)), { complete: 'true' });
  assert.deepEqual([short.status, short.held?.reason], ['held', 'vanished']);
  assert.ok((await offersOf(person)).every((offer) => offer.active));
  await call(person, 'POST', `/merchant/imports/${short.id}/apply`, {});
  await imports.settle();
  assert.equal((await offersOf(person)).filter((offer) => !offer.active).length, 9);
  await send(person, xml(boots(12)));
  assert.ok((await offersOf(person)).every((offer) => offer.active));
});

test('undo archives what was new and brings back what was changed; sold goods stay', async () => {
  const person = await merchant();
  await send(person, xml(boots(2)));
  const second = await send(person, xml(boots(4, (at) => (at === 0 ? { price: 3000, name: 'Черевики жіночі Карпати нові' } : {}))));
  assert.deepEqual([second.rows.new, second.rows.changed], [2, 1]);
  const undone = await call<Page>(person, 'POST', `/merchant/imports/${second.id}/undo`);
  assert.deepEqual([undone.status, undone.body.status], [200, 'undone']);
  assert.deepEqual(await counts(person), { archived: 2, waiting: 2 });
  assert.equal((await offersOf(person))[0]!.price, 249_900);
  const third = await send(person, xml(boots(4)));
  assert.deepEqual([third.rows.new, third.rows.unchanged], [2, 2]);
  await transactAsSystem(server.database, 'test', async (ctx) => {
    const { rows } = await sql<{ id: string }>`select id from offers.offers where merchant_id = ${person.merchantId} and sku = 'B-4'`.execute(ctx.tx);
    await stock.reserve(ctx, 'shp_test', [{ offerId: rows[0]!.id, merchantId: person.merchantId, quantity: 1 }], null);
  });
  const refused = await call<{ code: string }>(person, 'POST', `/merchant/imports/${third.id}/undo`);
  assert.deepEqual([refused.status, refused.body.code], [409, 'IMPORT_SOLD']);
});

test('an older file does not overwrite a newer one', async () => {
  const person = await merchant();
  const older = await send(person, xml(boots(3, () => ({ price: 1000 }))), { mode: 'preview' });
  await send(person, xml(boots(3, () => ({ price: 1100 }))));
  await call(person, 'POST', `/merchant/imports/${older.id}/apply`, {});
  await imports.settle();
  assert.deepEqual((await page(person, older.id)).rows.unchanged, 3);
  assert.ok((await offersOf(person)).every((offer) => offer.price === 110_000));
});

test('nobody sees another merchant’s imports', async () => {
  const [one, other] = [await merchant(), await merchant()];
  const done = await send(one, xml(boots(1)));
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/report'],
    ['POST', '/undo'],
    ['POST', '/apply'],
    ['PUT', '/mapping'],
  ] as const) {
    assert.equal(
      (await call(other, method, `/merchant/imports/${done.id}${path}`, method === 'GET' || path === '/undo' ? undefined : {})).status,
      404,
      `${method} ${path}`,
    );
  }
  const list = await call<{ items: unknown[] }>(other, 'GET', '/merchant/imports');
  assert.deepEqual(list.body.items, []);
});

test('what is no upload is refused in words', async () => {
  const person = await merchant();
  assert.equal((await call(person, 'POST', '/merchant/imports', { url: 'x' })).status, 415);
  assert.equal((await upload(person, xml(boots(1)), { mode: 'sideways' })).status, 400);
  assert.equal((await upload(person, xml(boots(1)), { mapping: '{' })).status, 400);
  const empty = await send(person, { name: 'x.csv', bytes: '' });
  assert.deepEqual([empty.status, empty.problem?.code, empty.problem?.message], ['failed', 'FILE_EMPTY', 'Файл порожній: у ньому немає жодного байта даних.']);
});
