import { openTestDatabase } from './testing/database.ts';
import { checkFormat, checkLint, checkTypes } from './testing/programs.ts';
import { runFiles } from './testing/run-files.ts';
import { add, lastLine, nothing, type Tally } from './testing/tally.ts';
import { findTiers } from './testing/tiers.ts';

const tiers = findTiers(process.argv.slice(2));

async function runAll(): Promise<Tally> {
  let tally = nothing;
  for (const step of [checkTypes, checkFormat, checkLint]) tally = add(tally, await step());
  const server = await openTestDatabase();
  try {
    tally = add(tally, await runFiles('Laws', tiers.laws, 2));
    return add(tally, await runFiles('Rules', tiers.rules, 2));
  } finally {
    await server.leave();
  }
}

const tally = await runAll();
console.log(lastLine(tally));
process.exit(tally.failed > 0 ? 1 : 0);
