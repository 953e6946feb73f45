import { buildWeb } from './build-web.ts';
import { findChromium } from './testing/chromium.ts';
import { openTestDatabase } from './testing/database.ts';
import { checkLint, checkTypes } from './testing/programs.ts';
import { runFiles } from './testing/run-files.ts';
import { add, asOneTest, lastLine, nothing, type Tally } from './testing/tally.ts';
import { countDeclared, findTiers, lookAtPages } from './testing/tiers.ts';

const filters = process.argv.slice(2);
const tiers = findTiers(filters);
const filesAtOnce = 2;

async function inBrowser(files: string[]): Promise<Tally> {
  if (files.length === 0) return nothing;
  const browser = findChromium();
  if (!browser) {
    console.log(`\n!!! BROWSER TESTS SKIPPED: no Chromium. Install it or name it in CHROMIUM.\n`);
    return { ...nothing, skipped: countDeclared(files) };
  }
  process.env.CHROMIUM = browser;
  return runFiles('In the browser', files, 1);
}

async function runAll(): Promise<Tally> {
  let tally = nothing;
  const count = async (step: Promise<Tally>) => (tally = add(tally, await step));
  if (filters.length === 0) {
    await count(checkTypes());
    await count(checkLint());
  }
  if (lookAtPages([...tiers.others, ...tiers.stories, ...tiers.browser])) await count(asOneTest('web build', async () => void (await buildWeb())));
  const server = await openTestDatabase();
  try {
    await count(runFiles('Laws', tiers.laws, filesAtOnce));
    await count(runFiles('Rules', tiers.rules, filesAtOnce));
    await count(runFiles('Rooms and platform', tiers.others, filesAtOnce));
    await count(runFiles('Stories', tiers.stories, filesAtOnce));
    await count(inBrowser(tiers.browser));
  } finally {
    await server.leave();
  }
  return tally;
}

const tally = await runAll();
if (tally.passed + tally.failed + tally.skipped === 0) console.log(`No test file fits ${filters.join(' ')}`);
console.log(lastLine(tally));
process.exit(tally.failed > 0 || tally.passed + tally.skipped === 0 ? 1 : 0);
