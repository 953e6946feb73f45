import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { openStore } from '#media';
import { openDatabase } from '#platform/database';
import { makeTestDatabase } from '#testing/database';
import { openSeller, putOnSale } from '#testing/market';
import { startTestServer, type TestServer } from '#testing/server';
import { examine } from '../doctor.ts';
import { loadModules, migrationSources } from '../modules.ts';
import { type Kept, restoreDatabase, restoreFiles, takeBackup, verifyBackup } from './backup.ts';

let server: TestServer;
let folder: string;
let house: Kept;

/** The superuser's connection to the cluster, on its own database. */
async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

before(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'agora-backup-'));
  const seller = await openSeller(server, 'Крамниця «Запас»');
  await putOnSale(server, seller.merchantId, [{ name: 'Черевики, які переживуть пожежу', priceMinor: 279_900, stock: 5 }]);
  await server.settle();
  const media = openStore(server.runtime.config.mediaStore);
  await media.put('ab/cd/abcd', Buffer.from('an original'), 'image/png');
  await media.put('renditions/ab/cd/abcd/320.webp', Buffer.from('made again when wanted'), 'image/webp');
  house = { urls: { application: server.database.url, owner: server.ownerUrl }, media, dataDirectory: server.directory };
});
after(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const copy = (name: string) => join(folder, name);

test('a backup brought back into an empty database is the same house: rows, pictures, secrets and what the doctor says of it', async () => {
  const manifest = await takeBackup(house, copy('whole'));
  assert.ok(manifest.tables.some((table) => table.name === 'offers.offers' && table.rows === 1));
  const empty = await makeTestDatabase({ empty: true });
  const target = await mkdtemp(join(tmpdir(), 'agora-restored-'));
  try {
    const verified = await verifyBackup(copy('whole'));
    await rm(target, { recursive: true });
    await restoreFiles(copy('whole'), verified, target);
    const media = openStore(pathToFileURL(join(target, 'media')).href);
    const restored: Kept = { urls: { application: empty.database.url, owner: empty.ownerUrl }, media, dataDirectory: target };
    await restoreDatabase(restored, migrationSources(), { folder: copy('whole'), manifest: verified });
    const again = await takeBackup(restored, copy('again'));
    const rowsOf = (one: typeof manifest) => one.tables.map((table) => `${table.name} ${table.rows}`);
    assert.deepEqual(rowsOf(again), rowsOf(manifest));
    assert.deepEqual(again.sequences, manifest.sequences);
    assert.deepEqual(again.media, manifest.media);
    assert.deepEqual(
      again.media.map((file) => file.key),
      ['ab/cd/abcd'],
      'renditions are made again',
    );
    assert.equal(await readFile(join(target, 'secrets.json'), 'utf8'), await readFile(join(server.directory, 'secrets.json'), 'utf8'));
    assert.equal((await stat(join(target, 'secrets.json'))).mode & 0o777, 0o600);
    const modules = await loadModules();
    assert.deepEqual(await examine(empty.database, modules), await examine(server.database, modules));
    await assert.rejects(restoreDatabase(restored, migrationSources(), { folder: copy('whole'), manifest: verified }), /not empty/);
  } finally {
    await empty.drop();
    await rm(target, { recursive: true, force: true });
  }
});

test('after a restore the house is guarded as before: tenants apart, references checked, history unchangeable', async () => {
  const guards = (url: string) =>
    asSuperuser(url, async (client) => {
      const { rows } = await client.query<{ guard: string }>(
        `select oid::regclass || ' ' || relrowsecurity || relforcerowsecurity as guard from pg_class where relkind = 'r' and relnamespace::regnamespace::text in (select split_part(name, '/', 1) from public.migration)
         union all select conrelid::regclass || ' ' || conname || pg_get_constraintdef(oid) from pg_constraint where contype in ('f', 'c', 'u', 'p')
         union all select tgrelid::regclass || ' ' || tgname || tgenabled::text from pg_trigger where not tgisinternal order by 1`,
      );
      return rows.map((row) => row.guard);
    });
  const empty = await makeTestDatabase({ empty: true });
  try {
    const restored: Kept = { urls: { application: empty.database.url, owner: empty.ownerUrl }, media: house.media, dataDirectory: folder };
    await restoreDatabase(restored, migrationSources(), { folder: copy('whole'), manifest: await verifyBackup(copy('whole')) });
    assert.deepEqual(await guards(empty.superuserUrl), await guards(server.superuserUrl));
  } finally {
    await empty.drop();
  }
});

test('what is committed after the first moment is not in the backup: an order is whole in it or absent', async () => {
  const writer = openDatabase(server.database.url, 2);
  let stop = false;
  const writing = (async () => {
    for (let n = 0; !stop; n += 1) {
      const client = await writer.pool.connect();
      await client.query('begin; set local role app_system');
      await client.query(`insert into platform.facts (id, name, payload, occurred_at) values ($1, 'test.pair', '{}', clock_timestamp())`, [`pair_${n}`]);
      await client.query(
        `insert into platform.work (id, kind, handler, fact_id, state, due_at, created_at) values ($1, 'fact', 'test', $2, 'done', clock_timestamp(), clock_timestamp())`,
        [`wrk_${n}`, `pair_${n}`],
      );
      await client.query('commit');
      client.release();
    }
  })();
  const manifest = await takeBackup(house, copy('busy')).finally(() => (stop = true));
  await writing;
  await writer.close();
  const rows = (name: string) => manifest.tables.find((table) => table.name === name)!.rows;
  const earlier = (await verifyBackup(copy('whole'))).tables;
  const before1 = (name: string) => earlier.find((table) => table.name === name)!.rows;
  assert.equal(rows('platform.facts') - before1('platform.facts'), rows('platform.work') - before1('platform.work'));
});

test('a damaged, a half and a newer backup are refused before anything is written', async () => {
  const manifest = await verifyBackup(copy('busy'));
  await assert.rejects(takeBackup(house, copy('busy')), /not empty/);
  await assert.rejects(restoreFiles(copy('busy'), manifest, folder), /not empty/);
  const newer = { ...manifest, migrations: [...manifest.migrations, 'orders/9999-tomorrow.sql'] };
  await assert.rejects(restoreDatabase(house, migrationSources(), { folder: copy('busy'), manifest: newer }), /newer than this version.*9999-tomorrow/);
  await appendFile(join(copy('busy'), 'media/ab/cd/abcd'), 'x');
  await writeFile(join(copy('busy'), 'files/secrets.json'), 'x'.repeat(manifest.files[0]!.bytes));
  await assert.rejects(verifyBackup(copy('busy')), (error: Error) =>
    /abcd: 12 bytes instead of 11[^]*secrets\.json: the checksum does not fit/.test(error.message),
  );
  await rm(join(copy('busy'), 'manifest.json'));
  await assert.rejects(verifyBackup(copy('busy')), /no whole backup/);
});
