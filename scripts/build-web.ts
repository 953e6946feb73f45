import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
/** `WEB_BUILD` names another folder, so that a running server keeps its own pages. */
const output = resolve(root, process.env.WEB_BUILD ?? 'build');
const hashPath = join(output, '.hash');
const sources = [
  'web/**/*',
  'kernel/**/*',
  'words/**/*',
  'server/**/contract.ts',
  'server/**/contract/**/*.ts',
  'vite.config.ts',
  'react-router.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const isFresh = (hash: string) =>
  existsSync(join(output, 'server')) && existsSync(join(output, 'client')) && existsSync(hashPath) && readFileSync(hashPath, 'utf8') === hash;

async function build(): Promise<void> {
  const entry = join(root, 'node_modules', '@react-router', 'dev', 'bin.cjs');
  const builder = spawn(process.execPath, [entry, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [builder.stdout, builder.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const [code] = (await once(builder, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The web did not build:\n${said.join('')}`);
}

/** Builds the web when anything it is made of has changed since the last build; silent otherwise. */
export async function buildWeb(): Promise<'built' | 'fresh'> {
  const hash = hashOfSources();
  if (isFresh(hash)) return 'fresh';
  console.log('Building the web …');
  rmSync(hashPath, { force: true });
  await build();
  mkdirSync(output, { recursive: true });
  writeFileSync(hashPath, hash);
  return 'built';
}
