import { Kysely, PostgresDialect, type RawBuilder } from 'kysely';
import pg from 'pg';
import type { Language } from '#kernel/language';
import type { Actor, Ctx, Scope, Tx } from './ctx.ts';
import type { Leaving } from './leaving.ts';
import { GatheringSocket } from './gathering-socket.ts';
import { entering, lend } from './lend.ts';
import { isStale } from './prepared.ts';

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
  /** Logs in as `app_public`: published read models only, no transaction. */
  readonly publicPool: pg.Pool;
  readonly publicKysely: Kysely<object>;
  /** The demo's past days only: commits do not wait for the disk. The order of commits is kept, so a crash loses the last moment, never the middle. */
  hurried: boolean;
  close(): Promise<void>;
};

function makePool(url: string, max: number, options?: string): pg.Pool {
  // Statements that do not wait for each other go out together, also inside a transaction; their order stays.
  const pool = new pg.Pool({
    connectionString: url,
    max,
    stream: () => new GatheringSocket(),
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    options,
    keepAlive: true,
    pipeline: true,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Two pools: the application's, and one that is `app_public` from the first byte. */
export function openDatabase(url: string, size = 14): Database {
  const pool = makePool(url, size);
  const publicPool = makePool(url, size, '-c role=app_public -c statement_timeout=5s -c plan_cache_mode=auto');
  const publicKysely = new Kysely<object>({ dialect: new PostgresDialect({ pool: publicPool }) });
  publicPools.set(publicKysely, publicPool);
  return {
    url,
    pool,
    publicPool,
    publicKysely,
    hurried: false,
    close: async () => {
      await pool.end();
      await publicKysely.destroy();
    },
  };
}

/** Who opens a transaction, and for whom. */
export type Entry = {
  actor: Actor;
  scope: Scope;
  language?: Language;
  requestId?: string;
  source?: Ctx['source'];
  /** Work in the background waits this long for a lock; people wait as long as the role says, two seconds. */
  lockSeconds?: number;
};

const retried = new Set(['40001', '40P01']);

/**
 * Opens the one transaction of an entry: the trip that begins it also sets role and tenant and reads the clock, the trip that commits it
 * also lets out what it announced. Serialisation failures and deadlocks repeat the whole transaction, at most three times.
 */
export async function transact<T>(database: Database, entry: Entry, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transactOnce(database, entry, work);
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (attempt >= 3 || !((code && retried.has(code)) || isStale(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * attempt));
    }
  }
}

async function transactOnce<T>(database: Database, entry: Entry, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  const loan = lend(client, entry.scope);
  let broken = false;
  try {
    const ctx = await begin(client, loan.tx, entry, database.hurried);
    const result = await work(ctx);
    loan.end();
    await commit(client, loan.left);
    return result;
  } catch (error) {
    loan.end();
    broken = isStale(error);
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function beginning({ lockSeconds }: Entry, hurried: boolean): string {
  const settings = [lockSeconds ? `set local lock_timeout = '${lockSeconds}s'` : '', hurried ? 'set local synchronous_commit = off' : ''];
  return settings.filter(Boolean).join('; ');
}

async function begin(client: pg.PoolClient, tx: Tx, entry: Entry, hurried: boolean): Promise<Ctx> {
  const { scope } = entry;
  // Sent ahead in the same line; nobody waits for its answer. One that is refused leaves the next without a transaction to speak in.
  client.query({ text: 'begin', name: 'agora_begin' }).catch(() => undefined);
  if (entry.lockSeconds || hurried) client.query(beginning(entry, hurried)).catch(() => undefined);
  const { rows } = await client.query<{ now: Date }>(entering(scope));
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

/** A statement that failed and was swallowed leaves the transaction aborted: PostgreSQL then answers COMMIT with ROLLBACK, which is no success. */
async function commit(client: pg.PoolClient, left: Leaving): Promise<void> {
  const letOut = left.empty ? '' : `select platform.let_out(${left.lists().map(pg.escapeLiteral).join(', ')}); `;
  const answer = (await client.query(`${letOut}commit`)) as pg.QueryResult | pg.QueryResult[];
  if ([answer].flat().at(-1)!.command !== 'COMMIT') throw new Error('the transaction was aborted by a statement whose failure nobody told');
}

const system = { kind: 'system' as const };

/** A transaction of the house itself: reactions, jobs, checkout. */
export function transactAsSystem<T>(database: Database, name: string, work: (ctx: Ctx) => Promise<T>, requestId?: string): Promise<T> {
  return transact(database, { actor: { ...system, name }, scope: { role: 'app_system' }, source: 'job', requestId, lockSeconds: 20 }, work);
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
