import { join } from 'node:path';
import type { Config } from '#platform/config';
import { type Database, transactAsSystem } from '#platform/database';
import { allowMediaHosts } from '#media';
import { setWorld } from '#platform/world';
import { startWorld } from '../simulator/world/world.ts';
import type { App } from './app.ts';
import { sql } from 'kysely';

export const demoLines = [
  'Demo accounts (password agora-demo):',
  '  operator   admin@agora.test · moderator@agora.test · finance@agora.test',
  '  merchants  shoes@agora.test · tools@agora.test · beauty@agora.test',
  '  buyer      +380501112233, the code is in /dev/inbox',
];

export type Demo = {
  config: Config;
  accounts: readonly string[];
  formTargets: readonly string[];
  mount: (app: App) => void;
  seed: (app: App) => Promise<void>;
  /** More orders for a market that is there; their numbers. */
  simulate: (app: App, size: { orders: number; days: number }) => Promise<string[]>;
  stop: () => Promise<void>;
};

/** The demo's surroundings: doubles of the world on loopback, mail and SMS into the sandbox inbox, the market seeded once. */
export async function startDemo(config: Config, database: Database): Promise<Demo> {
  const world = await startWorld({ folder: join(config.dataDirectory, 'world') });
  const businessNow = await followClock(database);
  world.setClock(businessNow.read);
  setWorld({
    novaPoshta: { url: world.novaPoshta.url, key: 'demo' },
    acquirer: { url: world.acquirer.url, publicKey: world.acquirer.shop.publicKey, privateKey: world.acquirer.shop.privateKey, testMode: true },
  });
  const { mountDevPages } = await import('./dev-pages.ts');
  const { seedDemo } = await import('../simulator/seed.ts');
  return {
    config: { ...config, smtpUrl: config.smtpUrl ?? `smtp://127.0.0.1:${world.smtp.port}`, smsUrl: config.smsUrl ?? world.sms.url },
    accounts: demoLines,
    formTargets: [new URL(world.acquirer.url).origin],
    mount: (app) => {
      allowMediaHosts([new URL(world.images.url).host]);
      mountDevPages(app, world);
    },
    seed: (app) => seedDemo(app, world, businessNow.follow),
    simulate: async (app, size) => (await import('../simulator/simulate.ts')).simulate(app, world, businessNow.follow, size),
    stop: async () => {
      businessNow.stop();
      await world.stop();
    },
  };
}

/** The doubles live by business time: the database's clock plus the demo's offset, read every second. */
async function followClock(database: Database): Promise<{ read: () => Date; follow: (offsetMillis: number) => void; stop: () => void }> {
  const ask = async () => (await database.pool.query<{ now: Date }>('select platform.business_now() as now')).rows[0]!.now.getTime() - Date.now();
  let skew = await ask();
  const timer = setInterval(
    () =>
      void ask().then(
        (value) => {
          skew = value;
        },
        () => undefined,
      ),
    1000,
  );
  timer.unref();
  return {
    read: () => new Date(Date.now() + skew),
    follow: (offsetMillis) => {
      skew = offsetMillis;
    },
    stop: () => clearInterval(timer),
  };
}

/** A production start refuses to run on a database in which the demo's accounts live. */
export async function refuseDemoAccounts(database: Database): Promise<void> {
  const found = await transactAsSystem(
    database,
    'start',
    async (ctx) => (await sql<{ n: number }>`select count(*)::int as n from identity.accounts where email like '%@agora.test'`.execute(ctx.tx)).rows[0]!.n,
  );
  if (found > 0) throw new Error('This database holds demo accounts (…@agora.test): a production start refuses it. Use a fresh database, or DEMO=small.');
}
