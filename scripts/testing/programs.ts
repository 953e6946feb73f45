import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { asOneTest, type Tally } from './tally.ts';
import { root } from './tiers.ts';

async function runProgram(entry: string, options: string[]): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules', entry), ...options], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(said.join('').trim());
}

export const checkTypes = (): Promise<Tally> => asOneTest('types', () => runProgram('typescript/bin/tsc', ['--noEmit']));

export const checkLint = (): Promise<Tally> => asOneTest('lint', () => runProgram('oxlint/bin/oxlint', ['--deny-warnings', '--format=unix']));

export const checkFormat = (): Promise<Tally> => asOneTest('format', () => runProgram('oxfmt/bin/oxfmt', ['--check', '**/*.{ts,tsx,cjs,css}']));
