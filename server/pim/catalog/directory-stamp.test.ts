import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { openDatabase, transactAsSystem } from '#platform/database';
import { useDatabase } from '#testing/database';
import { plantSeed } from './plant-seed.ts';
import * as here from './queries/categories.ts';

type Directories = Pick<typeof here, 'categories' | 'attributes'>;
const { database } = await useDatabase();
const farDatabase = openDatabase(database.url, 2);
after(() => farDatabase.close());
/** As in a second process: the module once more, so with its own memory, upon connections of its own. */
const there = (await import(`${import.meta.dirname}/queries/categories.ts?second`)) as Directories;
await transactAsSystem(database, 'test', plantSeed);

const change = <T>(work: (ctx: Ctx) => Promise<T>) => transactAsSystem(database, 'test', work);
const processes = [
  [database, here],
  [farDatabase, there],
] as const;

/** What each process's next reader gets. */
async function everywhere<T>(read: (ctx: Ctx, from: Directories) => Promise<T>): Promise<T[]> {
  const seen: T[] = [];
  for (const [where, from] of processes) seen.push(await transactAsSystem(where, 'test', (ctx) => read(ctx, from)));
  return seen;
}
const lamps = async (ctx: Ctx, from: Directories) => (await from.categories(ctx)).find((one) => one.code === 'home-lamps')?.names.uk;
const colour = async (ctx: Ctx, from: Directories) => (await from.attributes(ctx)).find((one) => one.code === 'colour')?.names.uk;
const rename = (table: 'categories' | 'attributes', code: string, name: string) => (ctx: Ctx) =>
  sql`update ${sql.table(`catalog.${table}`)} set names = jsonb_set(names, '{uk}', to_jsonb(${name}::text)) where code = ${code}`.execute(ctx.tx);

test('two processes keep directories of their own', async () => {
  const [mine, theirs] = await everywhere((ctx, from) => from.categories(ctx));
  assert.notEqual(mine, theirs);
  assert.deepEqual(mine, theirs);
});

test('the next reader sees a changed category, in each process', async () => {
  await everywhere(lamps);
  await change(rename('categories', 'home-lamps', 'Світильники й торшери'));
  assert.deepEqual(await everywhere(lamps), ['Світильники й торшери', 'Світильники й торшери']);
});

test('the next reader sees a changed attribute, in each process', async () => {
  await everywhere(colour);
  await change(rename('attributes', 'colour', 'Барва'));
  assert.deepEqual(await everywhere(colour), ['Барва', 'Барва']);
});

test('what is added and what is taken away is seen as well', async () => {
  await everywhere(lamps);
  const added = (ctx: Ctx, from: Directories) => from.categories(ctx).then((tree) => tree.some((one) => one.code === 'test-new'));
  await change((ctx) =>
    sql`insert into catalog.categories (code, parent_code, names, slug, synonyms, commission_class, audience, required, recommended, optional, axes, leaf, position)
      select 'test-new', parent_code, names, 'test-new', synonyms, commission_class, audience, required, recommended, optional, axes, leaf, 9999
      from catalog.categories where code = 'home-lamps'`.execute(ctx.tx),
  );
  assert.deepEqual(await everywhere(added), [true, true]);
  await change((ctx) => sql`delete from catalog.categories where code = 'test-new'`.execute(ctx.tx));
  assert.deepEqual(await everywhere(added), [false, false]);
});

test('the one who changes sees it at once, and when the change is taken back nobody has seen it', async () => {
  const before = await everywhere(lamps);
  const undone = change(async (ctx) => {
    await rename('categories', 'home-lamps', 'Ніколи')(ctx);
    assert.equal(await lamps(ctx, here), 'Ніколи');
    assert.equal(await transactAsSystem(farDatabase, 'test', (far) => lamps(far, there)), before[1]);
    throw new Error('taken back');
  });
  await assert.rejects(undone, /taken back/);
  assert.deepEqual(await everywhere(lamps), before);
});

test('what is kept belongs to everybody: nobody changes it in passing', async () => {
  const tree = await change((ctx) => here.categories(ctx));
  assert.throws(() => {
    tree[0]!.names.uk = 'Моє';
  }, TypeError);
});
