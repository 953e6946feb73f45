import { join, relative } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { nothing, seconds, type Tally } from './tally.ts';
import { root } from './tiers.ts';

const fileTimeoutMs = 300_000;
const dotsInLine = 100;

interface Failure {
  name: string;
  file?: string;
  line?: number;
  details: { error: Error & { failureType?: string } };
}

class Page {
  #dots = 0;
  #said = new Map<string, string[]>();

  pass(isSuite: boolean) {
    if (isSuite) return;
    process.stdout.write('.');
    this.#dots += 1;
    if (this.#dots % dotsInLine === 0) process.stdout.write('\n');
  }

  /** What a test file printed is of interest only when it fails. */
  keep(file: string | undefined, message: string) {
    const lines = this.#said.get(file ?? '') ?? [];
    if (lines.length < 400) lines.push(message);
    this.#said.set(file ?? '', lines);
  }

  fail({ name, file, line, details: { error } }: Failure) {
    if (error.failureType === 'subtestsFailed') return;
    const place = file ? `${relative(root, file)}:${line ?? 1}` : '';
    const cause: unknown = error.cause ?? error;
    const reason = typeof cause === 'string' ? cause : inspect(cause, { depth: 6 });
    process.stdout.write(`\n\n✖ ${name}\n  ${place}\n${reason}\n`);
    const said = this.#said.get(file ?? '')?.join('') ?? '';
    if (said) process.stdout.write(`  the file said:\n${said}\n`);
    this.#said.delete(file ?? '');
    this.#dots = 0;
  }
}

/** Runs test files, each in a process of its own: a dot for a pass, the whole story for a failure. */
export async function runFiles(title: string, files: string[], concurrency: number): Promise<Tally> {
  if (files.length === 0) return nothing;
  const began = performance.now();
  console.log(`${title}: ${files.length} files`);
  const page = new Page();
  let tally = nothing;
  const stream = run({ files: files.map((file) => join(root, file)), cwd: root, concurrency, timeout: fileTimeoutMs });
  stream.on('test:pass', (event) => page.pass(event.details.type === 'suite'));
  stream.on('test:fail', (event) => page.fail(event as Failure));
  stream.on('test:stdout', (event) => page.keep(event.file, event.message));
  stream.on('test:stderr', (event) => page.keep(event.file, event.message));
  stream.on('test:summary', ({ file, success, counts }) => {
    if (file !== undefined) return;
    const skipped = counts.skipped + counts.todo;
    const failed = counts.tests - counts.passed - skipped;
    tally = { passed: counts.passed, failed: success ? failed : Math.max(1, failed), skipped };
  });
  for await (const event of stream) void event;
  console.log(`\n${tally.failed === 0 ? '✔' : '✖'} ${title} (${seconds(began)})`);
  return tally;
}
