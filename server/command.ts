import { parseArgs } from 'node:util';
import { type Config, readConfig } from '#platform/config';
import { type Database, openDatabase } from '#platform/database';
import { migrate } from '#platform/migrate';
import { openDatabaseHome } from './database-home.ts';
import { examine } from './doctor.ts';
import { loadModules, migrationSources } from './modules.ts';

type Options = Record<string, string | boolean | undefined>;
type Context = { config: Config; database: Database; ownerUrl: string; options: Options; words: string[] };
type Command = { says: string; usage: string; run: (context: Context) => Promise<number> };

const print = (text: string) => process.stdout.write(`${text}\n`);

const commands: Record<string, Command> = {
  migrate: {
    says: 'bring the database forward',
    usage: 'migrate',
    run: async ({ ownerUrl }) => {
      const { applied } = await migrate(ownerUrl, migrationSources());
      print(`${applied} migrations applied`);
      return 0;
    },
  },
  doctor: {
    says: 'run every invariant on the live database; exit code 1 when something is found',
    usage: 'doctor [--json]',
    run: async ({ database, options }) => {
      const report = await examine(database, await loadModules());
      if (options.json) print(JSON.stringify(report, null, 2));
      else {
        for (const finding of report.findings) print(`${finding.id}  ${finding.says}\n${finding.findings.map((text) => `      ${text}`).join('\n')}`);
        print(report.healthy ? `healthy: ${report.checks} checks, nothing found` : `${report.findings.length} of ${report.checks} checks found something`);
      }
      return report.healthy ? 0 : 1;
    },
  },
};

function help(): number {
  print('Usage: npm run agora -- <command> [options]\n');
  for (const command of Object.values(commands)) print(`  ${command.usage.padEnd(28)} ${command.says}`);
  return 0;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, strict: false, options: { json: { type: 'boolean' }, help: { type: 'boolean' } } });
  const [name, ...words] = positionals;
  const command = name ? commands[name] : undefined;
  if (!command) return name ? (print(`unknown command: ${name}`), help(), 2) : help();
  if (values.help) return (print(`npm run agora -- ${command.usage}\n\n${command.says}`), 0);
  const config = readConfig();
  const home = await openDatabaseHome(config);
  const database = openDatabase(home.applicationUrl, 4);
  try {
    return await command.run({ config, database, ownerUrl: home.ownerUrl, options: values as Options, words });
  } finally {
    await database.close();
  }
}

process.exitCode = await main();
if (process.exitCode !== undefined) process.exit();
