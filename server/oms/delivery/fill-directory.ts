import type { Ctx } from '#platform/ctx';
import type { Door } from '#platform/jobs';
import { askCarrier } from './carrier.ts';
import { branchesOf, closeBranchesBefore, noteDirectory, saveBranches, saveCities } from './tables/directory.ts';

type Transaction = Pick<Door, 'transaction'>;
/** The carrier's whole country is some twenty pages; this only ends what would never end. */
const mostPages = 200;

/** Hears all cities, page by page. Returns how many there are. */
export async function fillCities(door: Transaction): Promise<number> {
  const centres = await askCarrier((carrier) => carrier.centres());
  let entries = 0;
  for (let page = 1; page <= mostPages; page += 1) {
    const cities = await askCarrier((carrier) => carrier.cities(page));
    if (cities.length === 0) break;
    await door.transaction((ctx) => saveCities(ctx, cities, centres));
    entries += cities.length;
    if (cities.length < 500) break;
  }
  await door.transaction((ctx) => noteDirectory(ctx, 'cities', entries));
  return entries;
}

/** Hears all branches and lockers of a city; those that are no longer listed are closed. */
export async function fillBranches(door: Transaction, cityRef: string): Promise<void> {
  const startedAt = await door.transaction(async (ctx: Ctx) => ctx.now);
  let heard = 0;
  for (let page = 1; page <= mostPages; page += 1) {
    const { branches, totalCount } = await askCarrier((carrier) => carrier.warehouses(cityRef, '', { page, limit: 500 }));
    await door.transaction((ctx) => saveBranches(ctx, branches));
    heard += branches.length;
    if (branches.length === 0 || heard >= totalCount) break;
  }
  await door.transaction(async (ctx) => {
    await closeBranchesBefore(ctx, cityRef, startedAt);
    await noteDirectory(ctx, branchesOf(cityRef), heard);
  });
}
