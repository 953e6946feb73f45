import { migrate as bringForward } from '#platform/migrate';
import { examine } from '../doctor.ts';
import { loadModules, migrationSources } from '../modules.ts';
import { type Command, type House, print } from './command.ts';

export const migrate: Command = {
  says: 'bring the database forward',
  usage: 'migrate',
  options: {},
  run: async ({ open }) => {
    const { applied } = await bringForward((await open()).home.ownerUrl, migrationSources());
    print(`${applied} migrations applied`);
    return 0;
  },
};

/** Runs every invariant and says what it found; 1 when something is wrong. */
export async function tellHealth({ database }: House, asJson = false): Promise<number> {
  const report = await examine(database, await loadModules());
  if (asJson) print(JSON.stringify(report, null, 2));
  else {
    for (const finding of report.findings) print(`${finding.id}  ${finding.says}\n${finding.findings.map((text) => `      ${text}`).join('\n')}`);
    print(report.healthy ? `healthy: ${report.checks} checks, nothing found` : `${report.findings.length} of ${report.checks} checks found something`);
  }
  return report.healthy ? 0 : 1;
}

export const doctor: Command = {
  says: 'run every invariant on the live database; exit code 1 when something is found',
  usage: 'doctor [--json]',
  options: { json: { type: 'boolean' } },
  run: async ({ open, options }) => tellHealth(await open(), Boolean(options.json)),
};
