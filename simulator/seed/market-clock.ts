import { sql } from 'kysely';
import { type Database, transactAsSystem } from '#platform/database';

export type MarketClock = {
  now: () => Date;
  goTo: (instant: Date) => Promise<void>;
  forward: (minutes: number) => Promise<void>;
  release: () => Promise<void>;
};

/** Moves business time for the whole house while the market lives through its days; the doubles follow through `follow`. */
export async function openMarketClock(database: Database, follow: (offsetMillis: number) => void): Promise<MarketClock> {
  let offset = 0;
  const set = async (next: number): Promise<void> => {
    offset = Math.round(next);
    await transactAsSystem(database, 'demo', (ctx) => sql`update platform.clock set offset_ms = ${offset}`.execute(ctx.tx));
    follow(offset);
  };
  const { rows } = await database.pool.query<{ now: Date }>('select platform.business_now() as now');
  offset = rows[0]!.now.getTime() - Date.now();
  follow(offset);
  return {
    now: () => new Date(Date.now() + offset),
    goTo: (instant) => set(instant.getTime() - Date.now()),
    forward: (minutes) => set(offset + minutes * 60_000),
    release: () => set(0),
  };
}
