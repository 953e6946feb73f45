import { parseArgs } from 'node:util';
import { type Command, houseKeeper, Misuse, print } from './commands/command.ts';
import { commands } from './commands/list.ts';

/** The longest name that the words begin with: `user add` before `user`. */
function find(words: readonly string[]): { name: string; command: Command } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = words.length >= length ? commands[name] : undefined;
    if (command) return { name, command };
  }
  return undefined;
}

function help(): void {
  print('Usage: npm run agora -- <command> [options]\n');
  const width = Math.max(...Object.keys(commands).map((name) => name.length)) + 2;
  for (const [name, command] of Object.entries(commands)) print(`  ${name.padEnd(width)} ${command.says}`);
  print('\nEach takes --help. The database and the data folder are those of the environment (DATA_DIR, DATABASE_URL …).');
}

function explain(command: Command): void {
  print(`npm run agora -- ${command.usage}\n\n${command.says}`);
  if (command.about) print(`\n${command.about.join('\n')}`);
}

function complain(error: Error, command: Command): number {
  process.stderr.write(`${error.message}\n`);
  if (!(error instanceof Misuse)) return 1;
  process.stderr.write(`\nUsage: npm run agora -- ${command.usage}\n`);
  return 2;
}

async function run(command: Command, args: string[]): Promise<number> {
  const keeper = houseKeeper();
  try {
    const { values, positionals } = readArguments(command, args);
    if (values.help) return (explain(command), 0);
    return await command.run({ words: positionals, options: values, open: keeper.open });
  } catch (error) {
    return complain(error as Error, command);
  } finally {
    await keeper.leave();
  }
}

function readArguments(command: Command, args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { ...command.options, help: { type: 'boolean' } } });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
}

async function main(args: string[]): Promise<number> {
  const found = find(args);
  if (found) return run(found.command, args.slice(found.name.split(' ').length));
  help();
  if (args.length === 0 || args[0] === '--help' || args[0] === 'help') return 0;
  process.stderr.write(`\nunknown command: ${args.join(' ')}\n`);
  return 2;
}

process.exit(await main(process.argv.slice(2)));
