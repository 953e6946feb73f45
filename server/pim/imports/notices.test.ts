import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { boots, feed } from './testing/boots.ts';
import { type Merchant, startImports } from './testing/counter.ts';

const { server, merchant, send } = await startImports();
after(() => server.stop());

type Notice = { title: string; body: string; href: string; kind: string };
const noticesOf = async (person: Merchant, language = 'uk') =>
  (await server.call<{ items: Notice[] }>('GET', '/merchant/notices?kind=products', undefined, { cookie: person.cookie, language })).body.items;

test('the end of an import is told with its figures and a link, a preview is not', async () => {
  const person = await merchant();
  await send(person, { name: 'zyma.xml', bytes: feed(boots(3)) }, { mode: 'preview' });
  assert.deepEqual(await noticesOf(person), []);
  const done = await send(person, { name: 'zyma.xml', bytes: feed(boots(3)) });
  const [notice] = await noticesOf(person, 'en');
  assert.deepEqual(
    [notice!.title, notice!.body, notice!.href],
    ['Import of “zyma.xml” is done', 'New: 3, changed: 0, with errors: 0.', `/cabinet/imports/${done.id}`],
  );
});

test('a file that is none, one that looks wrong and one with strange columns are told with the reason', async () => {
  const person = await merchant();
  await send(person, { name: 'saved-page.xml', bytes: '<!doctype html><html><body>Увійдіть</body></html>' });
  assert.match((await noticesOf(person))[0]!.body, /веб-сторінка/);
  await send(person, { name: 'zyma.xml', bytes: feed(boots(12)) });
  await send(person, { name: 'zyma.xml', bytes: feed(boots(12, () => ({ price: 24.99 }))) });
  const [held] = await noticesOf(person);
  assert.equal(held!.title, 'Імпорт «zyma.xml» чекає на вас');
  assert.match(held!.body, /12 із 12/);
  await send(person, { name: 'sklad.csv', bytes: 'алеф;бет\nщось;далі\nще;трохи\n' });
  assert.match((await noticesOf(person))[0]!.title, /«sklad.csv» треба зіставити/);
});
