import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { launchPostgres } from '#platform/postgres';
import { spread } from '../../simulator/simulate.ts';

type Said = { code: number; out: string; err: string };
let folder: string;
let data: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agora-commands-'));
  data = join(folder, 'house');
});
after(() => rm(folder, { recursive: true, force: true }));

/** Runs the command as a person does: a process of its own, its words, its input. */
async function agora(words: string[], { input = '', demo = 'off', dataDirectory = data } = {}): Promise<Said> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../command.ts'), ...words], {
    env: { ...process.env, DATA_DIR: dataDirectory, DEMO: demo, DATABASE_URL: '', PUBLIC_URL: 'https://market.example', LOG_LEVEL: 'error' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number]>]);
  return { code, out, err };
}

test('a wrong call says what is wrong and how it is right, and opens nothing', async () => {
  const wrong: [string[], RegExp][] = [
    [['dance'], /unknown command: dance/],
    [['backup'], /DIR is missing[^]*Usage: npm run agora -- backup DIR/],
    [['doctor', '--colour'], /Unknown option '--colour'/],
    [['user', 'add', '--name', 'A', '--role', 'finance'], /--email is missing/],
    [['export', 'x.csv'], /--merchant is missing/],
    [['simulate', '--orders', 'many'], /--orders is a whole number/],
    [['demo', 'reset'], /say --yes/],
  ];
  const said = await Promise.all(wrong.map(([words]) => agora(words)));
  for (const [at, { code, err }] of said.entries()) {
    assert.equal(code, 2, err);
    assert.match(err, wrong[at]![1]);
  }
  assert.match((await agora(['restore', '--help'])).out, /restore DIR[^]*empty/);
});

test('a fresh installation: its first administrator, a backup, a loss, a restore, and the same house again', async () => {
  const invited = await agora(['user', 'add', '--email', 'ola@example.com', '--name', 'Оля', '--role', 'administrator']);
  assert.equal(invited.code, 0, invited.err);
  assert.match(invited.out, /^https:\/\/market\.example\/invitation\?token=inv_[\w.-]+\n$/);
  const finance = ['user', 'add', '--email', 'lida@example.com', '--name', 'Ліда', '--role', 'finance', '--password-stdin'];
  assert.match((await agora(finance, { input: 'short\n' })).err, /PASSWORD_WEAK: The password is too weak/);
  assert.match((await agora(finance, { input: 'three quiet words\n' })).out, /lida@example\.com is finance now/);
  assert.match((await agora(finance, { input: 'three quiet words\n' })).err, /EMAIL_TAKEN/);
  assert.match((await agora(['user', 'forget-factor', '--email', 'lida@example.com'])).out, /lida@example\.com has no second factor/);
  assert.match((await agora(['api-key', 'add', '--merchant', 'nobody', '--scopes', 'orders'])).err, /there is no merchant nobody/);
  const kept = await agora(['backup', join(folder, 'kept')]);
  assert.equal(kept.code, 0, kept.err);
  const before1 = (await agora(['doctor', '--json'])).out;
  await rm(data, { recursive: true });
  const restored = await agora(['restore', join(folder, 'kept')]);
  assert.equal(restored.code, 0, restored.err + restored.out);
  assert.match(restored.out, /healthy: \d+ checks, nothing found/);
  assert.equal((await agora(['doctor', '--json'])).out, before1);
  assert.match((await agora(finance, { input: 'three quiet words\n' })).err, /EMAIL_TAKEN/, 'the people are there again');
  const twice = await agora(['restore', join(folder, 'kept')]);
  assert.deepEqual([twice.code, /is not empty/.test(twice.err)], [1, true]);
});

test('a real market is neither simulated nor reset, whatever DEMO says', async () => {
  const refused = async (words: string[], demo: string) => {
    const { code, err } = await agora(words, { demo });
    assert.equal(code, 1, err);
    return err;
  };
  assert.match(await refused(['demo', 'reset', '--yes'], 'off'), /DEMO=off/);
  assert.match(await refused(['demo', 'reset', '--yes'], 'small'), /not filled by the demo/);
  assert.match(await refused(['simulate', '--orders', '3'], 'off'), /DEMO=off/);
  assert.match(await refused(['simulate', '--orders', '3'], 'small'), /not filled by the demo/);
  assert.equal((await agora(['doctor'])).code, 0);
});

test('a command leaves no PostgreSQL behind that it started, and does not stop one that others use', async () => {
  const server = await launchPostgres({ dataDirectory: join(data, 'postgres') });
  assert.equal(server.started, true, 'the commands before have stopped theirs');
  assert.equal((await agora(['doctor'])).code, 0);
  assert.doesNotThrow(() => process.kill(server.pid, 0), 'it runs on');
  await server.stop();
});

test('a demo is forgotten, but not while somebody works in it', async () => {
  const server = await launchPostgres({ dataDirectory: join(data, 'postgres') });
  const client = new pg.Client({ connectionString: `postgres://${server.superuser}:${server.password}@${server.host}:${server.port}/agora` });
  await client.connect();
  await client.query(`insert into platform.demo_step (step, facts) values ('opened', '{}')`);
  const early = await agora(['demo', 'reset', '--yes'], { demo: 'small' });
  await client.end();
  await server.stop();
  assert.deepEqual([early.code, /stop the server first/.test(early.err)], [1, true]);
  const done = await agora(['demo', 'reset', '--yes'], { demo: 'small' });
  assert.equal(done.code, 0, done.err);
  assert.match((await agora(['migrate'])).out, /^[1-9]\d* migrations applied/);
  assert.equal((await agora(['doctor'])).code, 0);
});

test('orders are spread over days to the last one', () => {
  assert.deepEqual(spread(7, 3), [2, 2, 3]);
  assert.deepEqual(spread(1, 4), [0, 0, 0, 1]);
  assert.equal(
    spread(1000, 37).reduce((sum, orders) => sum + orders, 0),
    1000,
  );
});
