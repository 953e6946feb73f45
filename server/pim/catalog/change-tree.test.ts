import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { OutputOf } from '#kernel/contract';
import { operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';
import type { changeAttribute, changeCategory, listOperatorCategories } from './contract.ts';

type Category = OutputOf<typeof changeCategory>;
type Tree = OutputOf<typeof listOperatorCategories>;
type Attribute = OutputOf<typeof changeAttribute>;
type Problem = { code: string; fields?: { path: string; code: string }[] };
let server: TestServer;
let admin: { cookie: string };

before(async () => {
  server = await startTestServer();
  admin = await operatorPerson(server);
});
after(() => server.stop());

const tree = async () => (await server.call<Tree>('GET', '/operator/categories', undefined, admin)).body.items;

test('a category is renamed and asks for what it is told, in the shop at once', async () => {
  const lamps = (await tree()).find((one) => one.code === 'home-lamps')!;
  const change = { names: { ...lamps.names, uk: 'Лампи й торшери' }, required: [], recommended: [...lamps.required], optional: [] };
  const { body } = await server.call<Category>('PATCH', '/operator/categories/home-lamps', change, admin);
  assert.deepEqual([body.name, body.required, body.recommended], ['Лампи й торшери', [], lamps.required]);
  const shop = await server.call<{ items: { code: string; name: string }[] }>('GET', '/store/categories');
  assert.equal(shop.body.items.find((one) => one.code === 'home-lamps')?.name, 'Лампи й торшери');
});

test('an attribute that does not exist, stands twice or is no axis is refused at its place', async () => {
  const wrong = await server.call<Problem>(
    'PATCH',
    '/operator/categories/home-lamps',
    { required: ['colour', 'magic'], recommended: ['colour'], optional: [] },
    admin,
  );
  assert.deepEqual(
    [wrong.status, wrong.body.fields?.map((field) => [field.path, field.code])],
    [
      400,
      [
        ['required.1', 'UNKNOWN_VALUE'],
        ['recommended.0', 'TWICE'],
      ],
    ],
  );
  assert.equal((await server.call('PATCH', '/operator/categories/home-lamps', { axes: ['material'] }, admin)).status, 400);
  assert.equal((await server.call('PATCH', '/operator/categories/nowhere', { names: { uk: 'Ніде' } }, admin)).status, 404);
});

test('a new category stands below another with its requirements and an address of its own', async () => {
  const home = (await tree()).find((one) => one.code === 'home-lamps')!;
  const add = () => server.call<Category>('POST', '/operator/categories', { parent: home.parent, names: { uk: 'Свічки ручної роботи', en: 'Candles' } }, admin);
  const [first, second] = [await add(), await add()];
  assert.equal(first.status, 201);
  assert.deepEqual([first.body.parent, first.body.leaf, first.body.slug], [home.parent, true, 'svichky-ruchnoi-roboty']);
  assert.notEqual(second.body.code, first.body.code);
  assert.equal(second.body.slug, 'svichky-ruchnoi-roboty-2');
  const below = await server.call<Category>('POST', '/operator/categories', { parent: first.body.code, names: { uk: 'Соєві' } }, admin);
  assert.equal(below.status, 201);
  assert.equal((await tree()).find((one) => one.code === first.body.code)?.leaf, false);
});

test('a directory takes a new value and a new name for an old one, and keeps what is in use', async () => {
  const path = '/operator/attributes/material/options';
  const before = (await server.call<{ items: Attribute[] }>('GET', '/operator/attributes', undefined, admin)).body.items.find(
    (one) => one.code === 'material',
  )!;
  const added = await server.call<Attribute>('POST', path, { names: { uk: 'Конопля', en: 'Hemp cloth' } }, admin);
  assert.equal(added.body.options.length, before.options.length + 1);
  assert.equal(added.body.options.at(-1)?.code, 'hemp_cloth');
  const renamed = await server.call<Attribute>('POST', path, { option: 'hemp_cloth', names: { uk: 'Конопляне полотно' } }, admin);
  assert.equal(renamed.body.options.at(-1)?.name, 'Конопляне полотно');
  assert.equal((await server.call('POST', path, { option: 'none_such', names: { uk: 'Х' } }, admin)).status, 404);
});

test('only who may write the catalogue changes it', async () => {
  const moderator = await operatorPerson(server, 'moderator');
  assert.equal((await server.call('PATCH', '/operator/categories/home-lamps', { names: { uk: 'Ні' } }, moderator)).status, 403);
  assert.equal((await server.call('PATCH', '/operator/attributes/material', { facet: false }, moderator)).status, 403);
});
