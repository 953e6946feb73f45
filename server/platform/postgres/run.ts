import { spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { environment } from './create.ts';
import type { Home } from './home.ts';
import { answers, readPostmaster, type Postmaster } from './postmaster.ts';
import { clusterProcesses, isAlive, servesCluster, signal } from './processes.ts';
import { settingsFile } from './settings.ts';

const recoveryTimeoutMs = 120_000;
const logLimitBytes = 10_000_000;

/** The postmaster that already serves this cluster, once it answers; undefined when none lives or it had to be put down. */
export async function findRunning(home: Home): Promise<Postmaster | undefined> {
  const found = readPostmaster(home.cluster);
  if (!found || !servesCluster(found.pid, home.cluster)) return undefined;
  const deadline = performance.now() + recoveryTimeoutMs;
  let deafSince: number | undefined;
  while (isAlive(found.pid) && performance.now() < deadline) {
    const now = readPostmaster(home.cluster) ?? found;
    if (now.status === 'ready') {
      if (await answers(home, now)) return now;
      deafSince ??= performance.now();
      if (performance.now() - deafSince > 10_000) break;
    }
    await sleep(50);
  }
  await putDown(found.pid);
  return undefined;
}

async function putDown(pid: number): Promise<void> {
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    signal(pid, name);
    if (await gone(() => isAlive(pid), 5_000)) return;
  }
}

async function gone(lives: () => boolean, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (lives()) {
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** After kill -9 of the postmaster its children live on for a second; starting beside them would ruin the cluster. */
export async function waitForOrphans(cluster: string): Promise<void> {
  const orphans = () => clusterProcesses(cluster);
  if (await gone(() => orphans().length > 0, 3_000)) return;
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of orphans()) signal(pid, name);
    if (await gone(() => orphans().length > 0, 5_000)) return;
  }
  throw new Error(`Processes ${orphans().join(', ')} of an earlier PostgreSQL in ${cluster} do not end`);
}

/** What a killed server left behind; PostgreSQL itself takes a dead pid for alive while nobody has fetched its exit code. */
function dropStaleFiles(cluster: string): void {
  const left = readPostmaster(cluster);
  if (left && servesCluster(left.pid, cluster)) return;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  for (const name of readdirSync(cluster)) if (name.startsWith('.s.PGSQL.')) rmSync(join(cluster, name), { force: true });
}

function writeSettings(cluster: string, { uid, gid }: Account, durable: boolean): void {
  const path = join(cluster, 'agora.conf');
  writeFileSync(path, settingsFile(cluster, durable), { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

const lastWords = (log: string) => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-15).join('\n') : '');

function spawnServer(home: Home, binaries: Binaries, account: Account) {
  if (existsSync(home.log) && statSync(home.log).size > logLimitBytes) renameSync(home.log, `${home.log}.old`);
  const log = openSync(home.log, 'a', 0o600);
  const child = spawn(binaries.postgres, ['-D', home.cluster, '-p', String(home.port)], {
    ...account,
    cwd: home.cluster,
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
}

/** Starts the server in its own process group and returns when it answers. */
export async function startServer(home: Home, binaries: Binaries, account: Account, durable: boolean): Promise<Postmaster> {
  dropStaleFiles(home.cluster);
  writeSettings(home.cluster, account, durable);
  const child = spawnServer(home, binaries, account);
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code, name) => (failure = `it ended with ${name ?? code}`));
  const deadline = performance.now() + recoveryTimeoutMs;
  while (!failure && performance.now() < deadline) {
    const now = readPostmaster(home.cluster);
    if (now?.pid === child.pid && now?.status === 'ready' && (await answers(home, now))) return now;
    await sleep(20);
  }
  if (child.pid && !failure) await putDown(child.pid);
  throw new Error(`PostgreSQL did not start: ${failure ?? 'no answer'}\n${lastWords(home.log)}`);
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(cluster: string): Promise<void> {
  const running = readPostmaster(cluster);
  if (!running || !servesCluster(running.pid, cluster)) return;
  signal(running.pid, 'SIGINT');
  if (!(await gone(() => isAlive(running.pid), 60_000))) await putDown(running.pid);
}
