import type { App } from '../server/app.ts';
import * as merchantsRoom from '#merchants';
import { setTransport, theTransport } from '#notices/ports';
import { log } from '#platform/log';
import { transactAsSystem } from '#platform/database';
import { buyers, chanceOf, merchants } from './market/index.ts';
import { readDirectory } from './seed/buying.ts';
import { openApi, type Api, type Session } from './seed/client.ts';
import { endDay, openDoors } from './seed/day.ts';
import { bringEdits } from './seed/edits.ts';
import { judgeProducts } from './seed/judge.ts';
import { newcomers } from './seed/newcomers.ts';
import { openMarketClock, type MarketClock } from './seed/market-clock.ts';
import { joinMerchants } from './seed/merchants.ts';
import { openOffice } from './seed/office.ts';
import { makeOperators, signIn, signInBuyers } from './seed/people.ts';
import { listProducts } from './seed/products.ts';
import { readPast } from './seed/read-past.ts';
import { settle } from './seed/settle.ts';
import { readShelf } from './seed/shelf.ts';
import { openSteps, type Steps } from './seed/steps.ts';
import { applyInVain } from './seed/turned-away.ts';
import type { World } from './world/world.ts';

const dayMillis = 86_400_000;

export type MarketSize = { days: number; ordersShare: number };
type Market = { size: MarketSize; app: App; world: World; api: Api; steps: Steps; clock: MarketClock; settle: () => Promise<void> };

/**
 * Brings the demo's market to life through the public API, day by day from sixty days ago until now. Every step is written off:
 * a killed start goes on with the next one, and a finished market is never touched again.
 */
export async function seedDemo(app: App, world: World, follow: (offsetMillis: number) => void, size: MarketSize = { days: 60, ordersShare: 1 }): Promise<void> {
  const { database, publicUrl } = app.runtime;
  const steps = await openSteps(database);
  if (steps.facts('finished')) return;
  const opened = steps.facts<{ at: string }>('opened') ?? { at: new Date(Date.now() - size.days * dayMillis).toISOString() };
  await steps.done('opened', opened);
  const market: Market = {
    size,
    app,
    world,
    steps,
    clock: await openMarketClock(database, follow),
    api: openApi(app.server, new URL(publicUrl()).origin),
    settle: () => settle(app),
  };
  const begin = new Date(opened.at);
  database.hurried = true;
  if (!steps.facts('people')) await market.clock.goTo(begin);
  await openShops(market, begin);
  await liveThroughDays(market, begin);
  await bringNews(market);
  database.hurried = false;
  await market.clock.release();
  await market.api('POST', '/operator/system/examine', {}, await signIn(market.api, 'admin@agora.test'));
  await market.settle();
  await steps.done('finished');
}

async function openShops(market: Market, begin: Date): Promise<void> {
  const { app, api, steps } = market;
  if (!steps.facts('people')) {
    const own = await transactAsSystem(app.runtime.database, 'demo', (ctx) => merchantsRoom.operatorMerchantId(ctx));
    const shop = merchants.find((merchant) => merchant.own)!;
    await makeOperators(app.runtime.database, { id: own, email: shop.email, name: shop.contactName });
    await steps.done('people');
  }
  if (!steps.facts('merchants')) {
    await joinMerchants(api, await signIn(api, 'admin@agora.test'), begin);
    await market.settle();
    await steps.done('merchants');
  }
  for (const copies of [false, true]) {
    const step = copies ? 'competing offers' : 'products';
    if (steps.facts(step)) continue;
    await meanwhile(market, async () => listProducts(api, await sessionsOfMerchants(api), (file) => `${market.world.images.url}/${file}`, copies));
    await market.settle();
    await judgeProducts(api, await signIn(api, 'moderator@agora.test'), copies ? 0 : 5);
    await market.settle();
    await steps.done(step);
    log('info', `demo: ${step} listed`);
  }
}

export async function sessionsOfMerchants(api: Api): Promise<Map<string, Session>> {
  const sessions = new Map<string, Session>();
  for (const merchant of merchants) sessions.set(merchant.key, await signIn(api, merchant.email));
  return sessions;
}

async function liveThroughDays(market: Market, begin: Date): Promise<void> {
  const { api, steps, world } = market;
  const { days, ordersShare } = market.size;
  const open = Array.from({ length: days }, (_, day) => day).filter((day) => !steps.facts(`day ${day}`));
  if (open.length === 0) return;
  const desks = await sessionsOfMerchants(api);
  const people = await signInBuyers(api, world, market.settle);
  const directory = await readDirectory(
    api,
    buyers.map((buyer) => buyer.city),
  );
  const office = await openOffice(api);
  const today = { app: market.app, world, api, clock: market.clock, desks, office, people, directory };
  const letters = muteLetters();
  let shelf = await readShelf(api, desks);
  for (const day of open) {
    const chance = chanceOf(1000 + day);
    if (day % 12 === 0) shelf = await readShelf(api, desks);
    if (day >= days - 2) letters.speakAgain();
    const daysAgo = days - day;
    const orders = Math.max(1, Math.round(ordersShare * (5 + day / 12 + (chance.happens(0.25) ? 4 : 0) + chance.between(0, 3))));
    await market.clock.goTo(new Date(begin.getTime() + day * dayMillis));
    await applyInVain(api, daysAgo);
    await openDoors(today, { shelf, orders, chance });
    await endDay(today, day, daysAgo);
    await steps.done(`day ${day}`, { orders });
    if (day % 10 === 9) log('info', `demo: ${day + 1} of ${days} days`);
  }
  const operators = await Promise.all(['admin', 'moderator', 'finance'].map((name) => signIn(api, `${name}@agora.test`)));
  await readPast(api, { merchants: desks.values(), buyers: people.values(), operators });
}

/** The house does its own work (pictures!) while the merchants do theirs. */
async function meanwhile({ app }: Market, work: () => Promise<void>): Promise<void> {
  let over = false;
  const own = async () => {
    while (!over) await settle(app).then(() => new Promise((resolve) => setTimeout(resolve, 100)));
  };
  await Promise.all([own(), work().finally(() => void (over = true))]);
}

/** Letters of days long past go nowhere (they are kept as suppressed): only the last days fill the sandbox inbox. */
export function muteLetters(): { speakAgain: () => void } {
  const { smtpUrl, smsUrl, ...kept } = theTransport();
  setTransport(kept);
  return { speakAgain: () => setTransport({ ...kept, smtpUrl, smsUrl }) };
}

/** Goods edited overnight and two applications of this morning: the control window has something to decide. */
async function bringNews({ api, clock, settle, steps }: Market): Promise<void> {
  if (!steps.facts('edits')) {
    await bringEdits(api, clock, { admin: await signIn(api, 'admin@agora.test'), desks: await sessionsOfMerchants(api) });
    await settle();
    await steps.done('edits');
  }
  await clock.goTo(new Date(Date.now() - 5 * 3_600_000));
  for (const one of newcomers) await api('POST', '/merchant/applications', one);
  await settle();
}
