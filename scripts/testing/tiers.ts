import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Tiers {
  laws: string[];
  rules: string[];
  others: string[];
  stories: string[];
  browser: string[];
}

const isRules = (file: string) => file.startsWith('kernel/') || /\/rules(\/|\.test\.ts$)/.test(file);

/** Every test file of the project by tier; filters are parts of paths, and one that fits is enough. */
export function findTiers(filters: string[]): Tiers {
  const all = globSync('{kernel,server,simulator,web,bench,scripts,e2e}/**/*.test.ts', { cwd: root, exclude: ['**/node_modules/**'] })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter.replace(/^\.\//, ''))))
    .sort();
  const tiers: Tiers = { laws: [], rules: [], others: [], stories: [], browser: [] };
  for (const file of all) tiers[tierOf(file)].push(file);
  return tiers;
}

function tierOf(file: string): keyof Tiers {
  if (file.startsWith('e2e/')) return 'browser';
  if (file.startsWith('server/stories/')) return 'stories';
  if (file.startsWith('server/laws/')) return 'laws';
  return isRules(file) ? 'rules' : 'others';
}

/** Whether one of these files looks at pages, which must be built before. */
export function lookAtPages(files: string[]): boolean {
  return files.some((file) => tierOf(file) === 'browser' || readFileSync(join(root, file), 'utf8').includes('mountWeb('));
}

/** How many tests these files declare, for those that cannot run here and are counted as skipped. */
export function countDeclared(files: string[]): number {
  const declared = (file: string) => readFileSync(join(root, file), 'utf8').match(/^\s*(?:await )?(?:it|test)\(/gm)?.length ?? 0;
  return files.reduce((sum, file) => sum + Math.max(1, declared(file)), 0);
}
