import { CompiledQuery, Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import type { Language } from '#kernel/language';
import type { Actor, Ctx, Scope } from './ctx.ts';

/** bigint and numeric arrive as numbers: our amounts are safe integers by contract. */
pg.types.setTypeParser(20, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`a whole number beyond 2^53: ${text}`);
  return value;
});
pg.types.setTypeParser(1700, Number);

export type Database = {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly kysely: Kysely<object>;
  /** Logs in as `app_public`: published read models only, no transaction. */
  readonly publicPool: pg.Pool;
  readonly publicKysely: Kysely<object>;
  /** The demo's past days only: commits do not wait for the disk. The order of commits is kept, so a crash loses the last moment, never the middle. */
  hurried: boolean;
  close(): Promise<void>;
};

function makePool(url: string, max: number, options?: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5_000, options, keepAlive: true });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Two pools: the application's, and one that is `app_public` from the first byte. */
export function openDatabase(url: string, size = 14): Database {
  const pool = makePool(url, size);
  const publicPool = makePool(url, size, '-c role=app_public -c statement_timeout=5s -c plan_cache_mode=auto');
  const kysely = new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
  const publicKysely = new Kysely<object>({ dialect: new PostgresDialect({ pool: publicPool }) });
  publicPools.set(publicKysely, publicPool);
  return {
    url,
    pool,
    kysely,
    publicPool,
    publicKysely,
    hurried: false,
    close: async () => {
      await kysely.destroy();
      await publicKysely.destroy();
    },
  };
}

/** Who opens a transaction, and for whom. */
export type Entry = { actor: Actor; scope: Scope; language?: Language; requestId?: string; source?: Ctx['source'] };

const retried = new Set(['40001', '40P01']);

/**
 * Opens the one transaction of an entry: the first statement sets role and tenant and reads the clock.
 * Serialisation failures and deadlocks repeat the whole transaction, at most three times.
 */
export async function transact<T>(database: Database, entry: Entry, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.kysely.transaction().execute(async (tx) => work(await openMoment(tx, entry, database.hurried)));
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (attempt >= 3 || !code || !retried.has(code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * attempt));
    }
  }
}

async function openMoment(tx: Kysely<object>, entry: Entry, hurried: boolean): Promise<Ctx> {
  const { scope } = entry;
  if (hurried) await sql`select set_config('synchronous_commit', 'off', true)`.execute(tx);
  const { rows } = await sql<{ now: Date }>`select platform.business_now() as now, set_config('role', ${scope.role}, true),
    set_config('app.merchant_id', ${scope.merchantId ?? ''}, true), set_config('app.account_id', ${scope.accountId ?? ''}, true)`.execute(tx);
  return {
    tx,
    now: rows[0]!.now,
    actor: entry.actor,
    scope,
    language: entry.language ?? 'uk',
    requestId: entry.requestId ?? 'none',
    source: entry.source ?? 'api',
  };
}

const system = { kind: 'system' as const };

/** A transaction of the house itself: reactions, jobs, checkout. */
export function transactAsSystem<T>(database: Database, name: string, work: (ctx: Ctx) => Promise<T>, requestId?: string): Promise<T> {
  return transact(database, { actor: { ...system, name }, scope: { role: 'app_system' }, source: 'job', requestId }, work);
}

/** Milliseconds that business time is ahead of this process's clock. Refreshed on a timer, so public reads need no statement for it. */
export async function readClockSkew(database: Database): Promise<number> {
  const { rows } = await database.pool.query<{ now: Date }>('select platform.business_now() as now');
  return rows[0]!.now.getTime() - Date.now();
}

/** Rows by a named statement: prepared once per connection. For hot public reads. */
export async function namedRows<Row extends pg.QueryResultRow>(pool: pg.Pool, name: string, text: string, values: unknown[]): Promise<Row[]> {
  return (await pool.query<Row>({ name, text, values })).rows;
}

const publicPools = new WeakMap<Kysely<object>, pg.Pool>();

const statementNames = new Map<string, string>();
/** Each connection keeps every prepared plan: so many different statements are worth it, the rest is planned each time. */
const mostNames = 200;

function nameOf(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known || statementNames.size >= mostNames) return known;
  const name = `read_${statementNames.size + 1}`;
  statementNames.set(text, name);
  return name;
}

/** Rows of a public read by a statement that each connection prepares once; inside a transaction it is a statement like others. */
export async function preparedRows<Row extends pg.QueryResultRow>(tx: Kysely<object>, statement: RawBuilder<Row>): Promise<Row[]> {
  const pool = publicPools.get(tx);
  if (!pool) return (await statement.execute(tx)).rows;
  const { sql: text, parameters } = statement.compile(tx);
  const name = nameOf(text);
  const values = [...parameters];
  return name ? namedRows<Row>(pool, name, text, values) : (await pool.query<Row>(text, values)).rows;
}

export { CompiledQuery };
