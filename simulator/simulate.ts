import type { App } from '../server/app.ts';
import { buyers, chanceOf } from './market/index.ts';
import { readDirectory } from './seed/buying.ts';
import { openApi } from './seed/client.ts';
import { endDay, openDoors } from './seed/day.ts';
import { openMarketClock } from './seed/market-clock.ts';
import { openOffice } from './seed/office.ts';
import { signInBuyers } from './seed/people.ts';
import { settle } from './seed/settle.ts';
import { readShelf } from './seed/shelf.ts';
import { muteLetters, sessionsOfMerchants } from './seed.ts';
import type { World } from './world/world.ts';

const dayMillis = 86_400_000;

/** How many of the orders fall on each day: as even as whole numbers can be, the later days first. */
export function spread(orders: number, days: number): number[] {
  return Array.from({ length: days }, (_, day) => Math.floor(((day + 1) * orders) / days) - Math.floor((day * orders) / days));
}

/**
 * More life for a finished demo market: buyers come through the public API over the last days, merchants work at their desks.
 * Business time goes back to the first of these days and ends at now.
 */
export async function simulate(app: App, world: World, follow: (offsetMillis: number) => void, size: { orders: number; days: number }): Promise<string[]> {
  const { database, publicUrl } = app.runtime;
  const api = openApi(app.server, new URL(publicUrl()).origin);
  const desks = await sessionsOfMerchants(api);
  const people = await signInBuyers(api, world, () => settle(app));
  const cities = buyers.map((buyer) => buyer.city);
  const today = {
    app,
    world,
    api,
    clock: await openMarketClock(database, follow),
    desks,
    office: await openOffice(api),
    people,
    directory: await readDirectory(api, cities),
  };
  const seed = Date.now() % 1_000_000;
  const letters = muteLetters();
  const placed: string[] = [];
  try {
    for (const [day, orders] of spread(size.orders, size.days).entries()) {
      await today.clock.goTo(new Date(Date.now() - (size.days - day) * dayMillis));
      const shelf = await readShelf(api, desks);
      placed.push(...(await openDoors(today, { shelf, orders, chance: chanceOf(seed + day) })));
      await endDay(today, seed + day, size.days - day);
    }
  } finally {
    letters.speakAgain();
    await today.clock.release();
  }
  await settle(app);
  return placed;
}
