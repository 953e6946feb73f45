import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { makeTestDatabase, type TestDatabase } from '#testing/make-database';
import { transact, transactAsSystem } from './database.ts';
import type { Ctx } from './ctx.ts';
import { prepared } from './prepared.ts';

let house: TestDatabase;
let owner: pg.Client;
before(async () => {
  house = await makeTestDatabase();
  owner = new pg.Client({ connectionString: house.superuserUrl });
  await owner.connect();
  await owner.query(`create table platform.shelves (id int primary key, merchant_id text not null);
    insert into platform.shelves select i, case when i % 2 = 0 then 'mrc_even' else 'mrc_odd' end from generate_series(1, 10) i;
    alter table platform.shelves enable row level security;
    create policy own on platform.shelves for select to app_merchant using (merchant_id = platform.merchant());
    create policy house on platform.shelves for select to app_system using (true);
    grant select on platform.shelves to app_merchant, app_system`);
});
after(async () => {
  await owner.end();
  await house.drop();
});

const system = <T>(work: (ctx: Ctx) => Promise<T>) => transactAsSystem(house.database, 'test', work);
const as = <T>(merchantId: string, work: (ctx: Ctx) => Promise<T>) =>
  transact(house.database, { actor: { kind: 'anonymous' }, scope: { role: 'app_merchant', merchantId } }, work);
const shelves = async (ctx: Ctx) => (await sql<{ id: number }>`select * from platform.shelves order by id`.execute(ctx.tx)).rows;
const times = async <T>(count: number, one: () => Promise<T>): Promise<T | undefined> => {
  let last: T | undefined;
  for (let time = 0; time < count; time += 1) last = await one();
  return last;
};
const nameAfter = (count: number, text: string, values: unknown[] = []) =>
  Array.from({ length: count }, () => prepared('app_system', text, values).name).at(-1);

test('what comes again is named, for each role by itself; what is asked once in a while is not', () => {
  assert.equal(nameAfter(4, 'select 1 as rare'), undefined);
  const name = nameAfter(5, 'select 1 as often');
  assert.match(name!, /^agora_\d+$/);
  assert.equal(nameAfter(1, 'select 1 as often'), name);
  assert.equal(prepared('app_merchant', 'select 1 as often', []).name, undefined);
});

test('a list, a large set and several statements in one are planned each time', () => {
  assert.equal(nameAfter(20, 'select 1 where status = $1 order by at limit $2', ['new', 50]), undefined);
  assert.equal(nameAfter(20, 'select 1 where id = any ($1)', [Array.from({ length: 101 }, String)]), undefined);
  assert.equal(nameAfter(20, 'select 1; select 2'), undefined);
  assert.ok(nameAfter(20, 'select 1 where id = any ($1)', [['one']]));
});

test('a prepared statement shows each tenant his own rows, also on one connection', async () => {
  const ids = (rows: { id: number }[] | undefined) => rows?.map((row) => row.id % 2);
  for (const _ of [1, 2, 3]) {
    assert.deepEqual(ids(await times(12, () => as('mrc_even', shelves))), [0, 0, 0, 0, 0]);
    assert.deepEqual(ids(await times(12, () => as('mrc_odd', shelves))), [1, 1, 1, 1, 1]);
    assert.equal((await times(12, () => system(shelves)))?.length, 10);
  }
});

test('a table that was altered under a prepared statement is read again, and nobody hears of it', async () => {
  await times(30, () => system(shelves));
  await owner.query('alter table platform.shelves add column height int');
  const rows = await times(30, () => system(shelves));
  assert.ok(rows?.every((row) => 'height' in row));
});

test('a statement that was lost by its connection is prepared anew', async () => {
  await times(30, () => system(shelves));
  const forget = () => system((ctx) => sql`deallocate all`.execute(ctx.tx));
  await times(20, forget);
  assert.equal((await times(20, () => system(shelves)))?.length, 10);
});

test('a failure inside a line of statements leaves the connection fit for the next', async () => {
  const failing = async (ctx: Ctx) => {
    await Promise.all([shelves(ctx), sql`select 1 / (id - id) from platform.shelves`.execute(ctx.tx), shelves(ctx), sql`select 3 as fresh`.execute(ctx.tx)]);
  };
  for (let time = 0; time < 12; time += 1) await assert.rejects(system(failing), { code: '22012' });
  assert.equal((await system(shelves)).length, 10);
});
