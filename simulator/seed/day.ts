import { runJob } from '#platform/worker';
import type { App } from '../../server/app.ts';
import { type Chance, buyers, chanceOf } from '../market/index.ts';
import type { World } from '../world/world.ts';
import { buyOnce, type Directory } from './buying.ts';
import type { Api, Session } from './client.ts';
import type { MarketClock } from './market-clock.ts';
import { changeMinds, workAtDesk } from './selling.ts';
import { type Office, workAtOffice } from './office.ts';
import { settle } from './settle.ts';
import type { ShelfOffer } from './shelf.ts';

/** Buyers at the till side by side. */
const together = 4;

export type MarketDay = {
  app: App;
  world: World;
  api: Api;
  clock: MarketClock;
  desks: ReadonlyMap<string, Session>;
  office: Office;
  people: ReadonlyMap<string, Session>;
  directory: Directory;
};

/** The shop is open: so many people buy over seven hours, four at a time. Returns the numbers of the orders placed. */
export async function openDoors(market: MarketDay, today: { shelf: readonly ShelfOffer[]; orders: number; chance: Chance }): Promise<string[]> {
  const { api, world, directory, people, app } = market;
  const { shelf, orders, chance } = today;
  const placed: (string | null)[] = [];
  for (let at = 0; at < orders; at += together) {
    await market.clock.forward(Math.round((420 * together) / orders));
    const crowd = chance.shuffled(buyers).slice(0, Math.min(together, orders - at));
    const buying = { api, origin: app.runtime.publicUrl(), world, shelf, directory, chance };
    placed.push(...(await Promise.all(crowd.map((buyer) => buyOnce(buying, buyer, people.get(buyer.key)!)))));
  }
  return placed.filter((number) => number !== null);
}

/** The evening: some change their minds, merchants work at their desks, the carrier and the clocks go round, the operator sees to what is owed. */
export async function endDay(market: MarketDay, day: number, daysAgo: number): Promise<void> {
  const { app, api, clock } = market;
  const chance = chanceOf(5000 + day);
  await settle(app);
  if (chance.happens(0.3)) await changeMinds(api, [...market.people.values()], chance);
  await clock.forward(60);
  await workAtDesk(api, market.desks, chance, daysAgo === 1 ? 0.7 : 0.08);
  await settle(app);
  for (const job of ['delivery.track', 'payments.expire', 'orders.clocks']) await runKnown(market, job);
  await settle(app);
  await workAtOffice(api, market.office, market.desks, daysAgo);
}

async function runKnown({ app }: MarketDay, name: string): Promise<void> {
  if (app.runtime.plan.jobs.some((job) => job.name === name)) await runJob(app.runtime.database, app.runtime.plan, name);
}
