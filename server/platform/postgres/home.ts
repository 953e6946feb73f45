import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeSystemFolder, reachable, type Account } from './account.ts';

/** What the launcher remembers between starts, in `launcher.json` of the data folder. */
interface Memory {
  superuser: string;
  password: string;
  port: number;
  cluster: string;
}

export interface Home {
  folder: string;
  cluster: string;
  superuser: string;
  password: string;
  port: number;
  lock: string;
  log: string;
  stopMark: string;
}

function remember(folder: string, memory: Memory): void {
  const path = join(folder, 'launcher.json');
  writeFileSync(`${path}.new`, JSON.stringify(memory, null, 2), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function recall(folder: string): Memory | undefined {
  const path = join(folder, 'launcher.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Memory) : undefined;
}

function firstMemory(folder: string, account: Account): Memory {
  const secret = () => randomBytes(24).toString('hex');
  const parent = reachable(folder, account) ? folder : makeSystemFolder(`/var/tmp/agora-${secret().slice(0, 16)}`);
  return { superuser: 'postgres', password: secret(), port: 0, cluster: join(parent, 'cluster') };
}

/** A data folder that was moved takes its cluster along. */
function clusterOf(folder: string, memory: Memory, account: Account): string {
  const own = join(folder, 'cluster');
  return existsSync(own) && reachable(folder, account) ? own : memory.cluster;
}

export const prepareFolder = (dataDirectory: string): string => {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o755 });
  return realpathSync(resolve(dataDirectory));
};

/** Reads what the data folder knows of its cluster, and on the first visit decides it. Call it under the lock. */
export function openHome(folder: string, account: Account): Home {
  const known = recall(folder);
  const memory = known ?? firstMemory(folder, account);
  if (!known) remember(folder, memory);
  const log = join(folder, 'postgres.log');
  if (existsSync(log)) chmodSync(log, 0o600);
  return {
    folder,
    cluster: clusterOf(folder, memory, account),
    superuser: memory.superuser,
    password: memory.password,
    port: memory.port,
    lock: lockPath(folder),
    log,
    stopMark: join(folder, 'stopped'),
  };
}

export const lockPath = (folder: string): string => join(folder, 'launcher.lock');

export function rememberPort(home: Home, port: number): void {
  remember(home.folder, { superuser: home.superuser, password: home.password, cluster: home.cluster, port });
  home.port = port;
}
