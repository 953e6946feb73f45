import { execFile } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';

const run = promisify(execFile);

/** PostgreSQL looks its user up in the system's list, where the bare numbers of some containers are missing. */
function requireNamedUser(account: Account): void {
  if (account.uid !== undefined || process.platform === 'win32') return;
  try {
    userInfo();
  } catch (error) {
    throw new Error(`User ${process.getuid?.()} has no entry in /etc/passwd; PostgreSQL needs one. Add it or set DATABASE_URL`, {
      cause: error,
    });
  }
}

function giveTo(path: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

const options = (folder: string, home: Home, durable: boolean) => [
  `--pgdata=${folder}`,
  `--username=${home.superuser}`,
  `--pwfile=${join(folder, '..', 'first-password')}`,
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--locale=C.UTF-8',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--auth=scram-sha-256',
  ...(durable ? [] : ['--no-sync']),
];

/** Makes the cluster aside and moves it in when it is whole, so a kill half-way leaves nothing that looks finished. */
export async function createCluster(home: Home, binaries: Binaries, account: Account, durable: boolean): Promise<void> {
  if (existsSync(home.cluster)) return;
  requireNamedUser(account);
  const nursery = join(dirname(home.cluster), 'cluster.new');
  const folder = join(nursery, 'cluster');
  const password = join(nursery, 'first-password');
  rmSync(nursery, { recursive: true, force: true });
  mkdirSync(nursery, { recursive: true, mode: 0o700 });
  giveTo(nursery, account);
  writeFileSync(password, home.password, { mode: 0o600 });
  giveTo(password, account);
  await run(binaries.initdb, options(folder, home, durable), { ...account, cwd: nursery, env: environment });
  appendFileSync(join(folder, 'postgresql.conf'), "\ninclude_if_exists = 'agora.conf'\n");
  renameSync(folder, home.cluster);
  rmSync(nursery, { recursive: true, force: true });
}

/** The settings and libraries of a PostgreSQL installed on the machine must not reach ours. */
export const environment: NodeJS.ProcessEnv = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SYSTEMROOT: process.env.SYSTEMROOT };
