import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverAccount } from './postgres/account.ts';
import { findBinaries } from './postgres/binaries.ts';
import { createCluster } from './postgres/create.ts';
import { lockPath, openHome, prepareFolder, rememberPort, type Home } from './postgres/home.ts';
import { withLock } from './postgres/lock.ts';
import { choosePort } from './postgres/port.ts';
import type { Postmaster } from './postgres/postmaster.ts';
import { isAlive } from './postgres/processes.ts';
import { socketFolder } from './postgres/settings.ts';
import { findRunning, startServer, stopServer, waitForOrphans } from './postgres/run.ts';

export interface PostgresOptions {
  dataDirectory: string;
  port?: number;
  /** Off only for tests: a crash of the machine may then cost the data. */
  durable?: boolean;
}

export interface Postgres {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** The folder of the server's socket, where it has one: the shorter way for programs on this machine. */
  readonly socket: string | undefined;
  readonly superuser: string;
  readonly password: string;
  readonly pid: number;
  /** Whether this launch started the server; otherwise it ran already and was adopted. */
  readonly started: boolean;
  /** The folder of the cluster's files, which is not always inside the data folder. */
  readonly cluster: string;
  /** Tells when the server process has gone; unless `stop` was called it is being restarted. */
  onExit(listener: () => void): void;
  stop(): Promise<void>;
}

const lockTimeoutMs = 150_000;
const watchEveryMs = 200;

async function bringUp(folder: string, { port, durable = true }: PostgresOptions): Promise<{ home: Home; running: Postmaster; started: boolean }> {
  const account = serverAccount();
  const home = openHome(folder, account);
  const found = await findRunning(home);
  if (found) {
    if (port && port !== found.port) throw new Error(`PostgreSQL of ${folder} already runs on port ${found.port}, not ${port}`);
    return { home, running: found, started: false };
  }
  const binaries = findBinaries(account);
  await createCluster(home, binaries, account, durable);
  await waitForOrphans(home.cluster);
  const chosen = await choosePort(port ?? home.port, port !== undefined);
  if (chosen !== home.port) rememberPort(home, chosen);
  rmSync(home.stopMark, { force: true });
  return { home, running: await startServer(home, binaries, account, durable), started: true };
}

class Supervisor implements Postgres {
  readonly host = '127.0.0.1';
  readonly superuser: string;
  readonly password: string;
  readonly cluster: string;
  readonly started: boolean;
  #home: Home;
  #options: PostgresOptions;
  #running: Postmaster;
  #listeners: (() => void)[] = [];
  #watch: NodeJS.Timeout | undefined;

  constructor({ home, running, started }: { home: Home; running: Postmaster; started: boolean }, options: PostgresOptions) {
    this.#home = home;
    this.#running = running;
    this.started = started;
    // Whoever already talks to the server must find it again behind the same port.
    this.#options = { ...options, port: running.port };
    this.superuser = home.superuser;
    this.password = home.password;
    this.cluster = home.cluster;
    this.#keepWatch();
  }

  get port() {
    return this.#running.port;
  }

  get socket() {
    const folder = socketFolder(this.cluster);
    return folder && existsSync(join(folder, `.s.PGSQL.${this.port}`)) ? folder : undefined;
  }

  get pid() {
    return this.#running.pid;
  }

  onExit(listener: () => void) {
    this.#listeners.push(listener);
  }

  async stop() {
    clearInterval(this.#watch);
    await withLock(this.#home.lock, lockTimeoutMs, async () => {
      writeFileSync(this.#home.stopMark, '');
      await stopServer(this.#home.cluster);
    });
    this.#tell();
  }

  #keepWatch() {
    this.#watch = setInterval(() => {
      if (isAlive(this.#running.pid)) return;
      clearInterval(this.#watch);
      this.#tell();
      void this.#restart();
    }, watchEveryMs).unref();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }

  /** Tries for ever, unless somebody has stopped the server on purpose. */
  async #restart() {
    for (let pauseMs = 200; !existsSync(this.#home.stopMark); pauseMs = Math.min(pauseMs * 2, 5_000)) {
      await sleep(pauseMs);
      const again = await withLock(this.#home.lock, lockTimeoutMs, () => this.#again()).catch(() => undefined);
      if (!again) continue;
      this.#running = again;
      return this.#keepWatch();
    }
  }

  async #again(): Promise<Postmaster | undefined> {
    if (existsSync(this.#home.stopMark)) return undefined;
    return (await bringUp(this.#home.folder, this.#options)).running;
  }
}

/** Starts the embedded PostgreSQL of a data folder, or adopts the one that already runs there, and keeps it alive. */
export async function launchPostgres(options: PostgresOptions): Promise<Postgres> {
  const folder = prepareFolder(options.dataDirectory);
  return new Supervisor(await withLock(lockPath(folder), lockTimeoutMs, () => bringUp(folder, options)), options);
}
