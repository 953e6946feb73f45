import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

const directory = mkdtempSync(join(tmpdir(), 'agora-kill-'));
let running: ChildProcess | undefined;

async function start(): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../testing/bare-server.ts')], {
    env: { ...process.env, DATA_DIR: directory, DEMO: 'off', PUBLIC_URL: 'http://localhost:3000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = child;
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /listening (\S+)/.exec(said);
      if (found) resolve(found[1]!);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

/** The postmaster's pid, from the cluster's own file, wherever the launcher had to put it. */
function postmasterPid(): number {
  const told = join(directory, 'postgres', 'launcher.json');
  const cluster = existsSync(told)
    ? (JSON.parse(readFileSync(told, 'utf8')) as { cluster: string }).cluster
    : join(directory, 'postgres', readdirSync(join(directory, 'postgres'))[0]!);
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

after(async () => {
  const pid = postmasterPid();
  running?.kill('SIGKILL');
  process.kill(pid, 'SIGINT');
  await sleep(1500);
  rmSync(directory, { recursive: true, force: true });
});

type Acknowledged = { carts: string[]; unknown: number };

/** Writes as fast as it can until the server is gone; an answer 201 is a promise, no answer is neither yes nor no. */
async function writeUntilGone(address: string, kept: Acknowledged, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const answer = await fetch(`${address}/api/v1/store/carts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      signal: AbortSignal.timeout(4000),
    }).catch(() => undefined);
    if (answer?.status === 201) kept.carts.push(((await answer.json()) as { id: string }).id);
    else {
      kept.unknown += 1;
      await sleep(20);
    }
  }
}

test('killed without a warning, server and database come back with everything they had acknowledged', async () => {
  const kept: Acknowledged = { carts: [], unknown: 0 };
  for (const victim of ['server', 'database', 'both'] as const) {
    const address = await start();
    const writing = new AbortController();
    const writers = Promise.all([1, 2, 3].map(() => writeUntilGone(address, kept, writing.signal)));
    await sleep(900);
    const database = postmasterPid();
    const child = running!;
    child.removeAllListeners('exit');
    if (victim !== 'server') process.kill(database, 'SIGKILL');
    if (victim === 'database') await comesBack(address);
    writing.abort();
    await writers;
    child.kill('SIGKILL');
  }
  const address = await start();
  assert.ok(kept.carts.length > 60, `only ${kept.carts.length} were acknowledged`);
  const lost: string[] = [];
  for (const id of kept.carts) if ((await fetch(`${address}/api/v1/store/carts/${id}`)).status !== 200) lost.push(id);
  assert.deepEqual(lost, []);
});

/** The same process answers again by itself once its database has been restarted. */
async function comesBack(address: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    await sleep(200);
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.status === 200) return;
  }
  assert.fail('the server did not become ready again');
}
