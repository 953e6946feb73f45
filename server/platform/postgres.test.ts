import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { launchPostgres, type Postgres } from './postgres.ts';
import { isAlive } from './postgres/processes.ts';

type Address = Pick<Postgres, 'port' | 'pid' | 'superuser' | 'password'>;

const parentProgram = `
  import { launchPostgres } from ${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)};
  const { port, pid, superuser, password } = await launchPostgres({ dataDirectory: process.env.CLUSTER_FOLDER });
  process.send({ port, pid, superuser, password });
  setInterval(() => {}, 1000);
`;

async function parentOf(dataDirectory: string): Promise<{ parent: ChildProcess; server: Address }> {
  const program = join(dataDirectory, '..', 'parent.mts');
  if (!existsSync(program)) writeFileSync(program, parentProgram);
  const parent = fork(program, { env: { ...process.env, CLUSTER_FOLDER: dataDirectory }, execArgv: [] });
  const [server] = (await once(parent, 'message')) as [Address];
  return { parent, server };
}

async function query(server: Address, text: string): Promise<unknown[]> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: server.superuser,
    password: server.password,
    database: 'postgres',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function until<T>(attempt: () => Promise<T>): Promise<T> {
  for (const deadline = performance.now() + 30_000; ; await sleep(50)) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
  }
}

async function kill(parent: ChildProcess): Promise<void> {
  const over = once(parent, 'exit');
  parent.kill('SIGKILL');
  await over;
}

function makeFolder(mode: number): string {
  const parent = mkdtempSync(join(tmpdir(), 'agora-launcher-'));
  chmodSync(parent, mode);
  return join(parent, 'pg');
}

describe('the embedded PostgreSQL', () => {
  const folder = makeFolder(0o755);
  let last: Postgres | undefined;
  after(async () => {
    await last?.stop();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('survives kill -9 of the program that started it, and the next start adopts it', async () => {
    const { parent, server } = await parentOf(folder);
    await query(server, 'create table kept (note text); insert into kept values ($$before the kill$$)');
    await kill(parent);
    assert.ok(isAlive(server.pid));
    last = await launchPostgres({ dataDirectory: folder });
    assert.equal(last.pid, server.pid);
    assert.equal(last.port, server.port);
    assert.deepEqual(await query(last, 'select note from kept'), [{ note: 'before the kill' }]);
  });

  it('comes back by itself behind the same port after kill -9 of the postmaster, with every committed row', async () => {
    const server = last!;
    const { pid, port } = server;
    const left = new Promise<void>((done) => server.onExit(done));
    await query(server, 'insert into kept values ($$just before$$)');
    process.kill(pid, 'SIGKILL');
    await left;
    const rows = await until(() => query(server, 'select note from kept order by note'));
    assert.deepEqual(rows, [{ note: 'before the kill' }, { note: 'just before' }]);
    await until(async () => assert.notEqual(server.pid, pid));
    assert.equal(server.port, port);
  });

  it('starts once when two programs start it at once after the postmaster was killed', async () => {
    const before = last!.pid;
    process.kill(before, 'SIGKILL');
    const [one, two] = await Promise.all([parentOf(folder), parentOf(folder)]);
    assert.equal(one.server.pid, two.server.pid);
    assert.notEqual(one.server.pid, before);
    assert.deepEqual(await query(one.server, 'select count(*)::int as rows from kept'), [{ rows: 2 }]);
    await Promise.all([kill(one.parent), kill(two.parent)]);
  });

  it('is not restarted after a stop, and starts again with its data when asked', async () => {
    const watcher = await launchPostgres({ dataDirectory: folder });
    const { pid } = watcher;
    await last!.stop();
    assert.equal(isAlive(pid), false);
    await sleep(1_000);
    await assert.rejects(query(watcher, 'select 1'), /ECONNREFUSED/);
    last = await launchPostgres({ dataDirectory: folder });
    assert.deepEqual(await query(last, 'select count(*)::int as rows from kept'), [{ rows: 2 }]);
  });

  it('starts although a stranger now has the number of the killed postmaster', async () => {
    await last!.stop();
    const { cluster, port } = last!;
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1700000000\n${port}\n\n127.0.0.1\n\nready   \n`);
    last = await launchPostgres({ dataDirectory: folder });
    assert.deepEqual(await query(last, 'select count(*)::int as rows from kept'), [{ rows: 2 }]);
  });

  it('keeps its secrets to its owner, listens on loopback alone and writes durably with checksums', async () => {
    assert.equal(statSync(join(folder, 'launcher.json')).mode & 0o077, 0);
    const rows = await query(
      last!,
      `select current_setting('listen_addresses') as "listens", current_setting('unix_socket_directories') as "sockets", current_setting('fsync') as "fsync",
        current_setting('synchronous_commit') as "commit", current_setting('full_page_writes') as "pages", current_setting('data_checksums') as "checksums"`,
    );
    assert.deepEqual(rows, [{ listens: '127.0.0.1', sockets: last!.cluster, fsync: 'on', commit: 'on', pages: 'on', checksums: 'on' }]);
    assert.equal(statSync(last!.cluster).mode & 0o077, 0);
    const { port, pid, superuser } = last!;
    await assert.rejects(query({ port, pid, superuser, password: 'wrong' }, 'select 1'), /password authentication failed/);
  });

  it(
    'keeps its cluster in a system folder when its account may not walk to the data folder',
    { skip: process.getuid?.() !== 0 && 'only root hands the server to another account' },
    async () => {
      const closed = makeFolder(0o700);
      const server = await launchPostgres({ dataDirectory: closed, durable: false });
      assert.match(server.cluster, /^\/var\/tmp\/agora-/);
      assert.deepEqual(await query(server, 'select 1 as one'), [{ one: 1 }]);
      assert.equal(readFileSync(join(server.cluster, 'PG_VERSION'), 'utf8').trim(), '18');
      await server.stop();
      rmSync(join(server.cluster, '..'), { recursive: true, force: true });
      rmSync(join(closed, '..'), { recursive: true, force: true });
    },
  );
});
