import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

type Report = { name: string; conditions: Record<string, unknown>; results: Record<string, unknown> };
type Bench = { run?: (options: Record<string, string | boolean>) => Promise<Report> };

/** `npm run bench -- <name> [--json] [--option value]`: runs `bench/<name>.ts` and prints `{ name, conditions, results }`. */
async function main(): Promise<void> {
  const { positionals, tokens } = parseArgs({ allowPositionals: true, strict: false, tokens: true });
  const options: Record<string, string | boolean> = {};
  const names = positionals.filter((text) => /^[a-z][a-z-]*$/.test(text));
  tokens.forEach((token, at) => {
    if (token.kind !== 'option') return;
    const next = tokens[at + 1];
    options[token.name] = token.value ?? (next?.kind === 'positional' && next.value !== names[0] ? next.value : true);
  });
  const [name] = names;
  const path = join(import.meta.dirname, `${name}.ts`);
  const bench: Bench = name && benches().includes(name) ? ((await import(path)) as Bench) : {};
  if (!bench.run) {
    process.stderr.write(`Which benchmark? ${benches().join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  const report = await bench.run(options);
  process.stdout.write(
    options['json']
      ? `${JSON.stringify(report)}\n`
      : `${report.name}\n${JSON.stringify(report.results, null, 2)}\n${JSON.stringify(report.conditions, null, 2)}\n`,
  );
}

function benches(): string[] {
  const names = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => file.slice(0, -3));
  return names.filter((name) => /export (?:async )?function run\(/.test(readFileSync(join(import.meta.dirname, `${name}.ts`), 'utf8')));
}

await main();
process.exit();
