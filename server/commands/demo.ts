import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { openStore } from '#media';
import { type Command, type House, Misuse, print } from './command.ts';

async function asOwner<T>({ home }: House, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: home.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  return work(client).finally(() => client.end());
}

/** Whether this database was filled by the demo: nothing else writes its steps. */
export function isDemo(house: House): Promise<boolean> {
  return asOwner(house, async (client) => {
    const there = await client.query<{ found: boolean }>(`select to_regclass('platform.demo_step') is not null as found`);
    return there.rows[0]!.found && Boolean((await client.query(`select from platform.demo_step where step = 'opened'`)).rowCount);
  });
}

/** Others on this database: a server at work would lose the ground under its feet. */
function isShared(house: House): Promise<boolean> {
  // Of other roles' sessions the owner is told little more than that they are there; only the server's own helpers have no role.
  const others = `select from pg_stat_activity where datname = current_database() and usesysid is not null and pid <> pg_backend_pid()`;
  return asOwner(house, async (client) => Boolean((await client.query(others)).rowCount));
}

/** Takes every room away, tables and all; the next start makes them again. */
async function dropRooms(house: House): Promise<void> {
  await asOwner(house, async (client) => {
    const { rows } = await client.query<{ name: string }>(`select distinct split_part(name, '/', 1) as name from public.migration`);
    await client.query('begin');
    for (const { name } of rows) await client.query(`drop schema if exists ${client.escapeIdentifier(name)} cascade`);
    await client.query('drop table public.migration');
    await client.query('commit');
  });
}

export async function resetDemo(house: House): Promise<void> {
  const { config } = house;
  if (config.demo === 'off') throw new Error('DEMO=off: this is no demo, and it stays as it is');
  if (!(await isDemo(house))) throw new Error('this database was not filled by the demo: it stays as it is');
  await house.closeDatabase();
  if (await isShared(house)) throw new Error('somebody works on this database: stop the server first');
  await dropRooms(house);
  const media = openStore(config.mediaStore);
  for await (const key of media.keys()) await media.remove(key);
  const world = join(config.dataDirectory, 'world');
  if (existsSync(world)) await rm(world, { recursive: true });
}

export const demoReset: Command = {
  says: 'forget the demo market; the next start makes a new one',
  usage: 'demo reset --yes',
  about: [
    'Deletes database, media and the doubles’ books of a demo. Refused with DEMO=off, on a database that the demo did not fill, and while a server runs.',
  ],
  options: { yes: { type: 'boolean' } },
  run: async (call) => {
    if (!call.options.yes) throw new Misuse('this deletes the whole demo market: say --yes');
    await resetDemo(await call.open());
    print('the demo is gone; npm start makes a new one');
    return 0;
  },
};
