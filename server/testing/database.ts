import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import type { Ctx, Scope } from '#platform/ctx';
import { type Database, openDatabase, transact } from '#platform/database';
import { collectMigrations, migrate, planHash } from '#platform/migrate';
import { registerReactions } from '#platform/outbox';
import { ensureRoles } from '#platform/roles';
import { loadModules, migrationSources } from '../modules.ts';

const owner = { name: 'agora_test_owner', password: 'owner' };
const application = { name: 'agora_test', password: 'application' };

/** The superuser's address of the test cluster: from `scripts/test.ts`, or a cluster started (adopted) here. */
async function clusterUrl(): Promise<string> {
  const given = process.env.AGORA_TEST_DATABASE;
  if (given) return given;
  const { launchPostgres } = await import('#platform/postgres');
  const cluster = await launchPostgres({ dataDirectory: join(import.meta.dirname, '../../.data-test/pg'), durable: false });
  return `postgres://${cluster.superuser}:${cluster.password}@${cluster.host}:${cluster.port}/postgres`;
}

function withDatabase(url: string, name: string, login?: { name: string; password: string }): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  if (login) {
    address.username = login.name;
    address.password = login.password;
  }
  return address.href;
}

async function makeTemplate(cluster: string, client: pg.Client): Promise<string> {
  const name = `agora_template_${planHash(await collectMigrations(migrationSources()))}`;
  await client.query('select pg_advisory_lock(20261124)');
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
    if (rowCount) return name;
    await ensureRoles(client, owner, application);
    await client.query(`drop database if exists ${name}`);
    await client.query(`create database ${name} owner ${owner.name}`);
    await migrate(withDatabase(cluster, name, owner), migrationSources());
    await client.query(`alter database ${name} is_template true`);
    return name;
  } finally {
    await client.query('select pg_advisory_unlock(20261124)');
  }
}

export type TestDatabase = { database: Database; ownerUrl: string; superuserUrl: string; drop: () => Promise<void> };

/** A fresh database with all migrations, copied from a template that is made once per plan; or one with nothing in it. */
export async function makeTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const cluster = await clusterUrl();
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  const template = await makeTemplate(cluster, client);
  const name = `agora_test_${process.pid}_${createHash('sha256').update(`${Math.random()}`).digest('hex').slice(0, 8)}`;
  await client.query(`create database ${name} template ${empty ? 'template0' : template} owner ${owner.name}`);
  await client.end();
  const database = openDatabase(withDatabase(cluster, name, application), 12);
  return {
    database,
    ownerUrl: withDatabase(cluster, name, owner),
    superuserUrl: withDatabase(cluster, name),
    drop: async () => {
      await database.close();
      const closing = new pg.Client({ connectionString: cluster });
      await closing.connect();
      await closing.query(`drop database if exists ${name} with (force)`);
      await closing.end();
    },
  };
}

let shared: Promise<TestDatabase> | undefined;

/** One database per test file, dropped after it. */
export function useDatabase(): Promise<TestDatabase> {
  if (!shared) {
    shared = (async () => {
      const modules = await loadModules();
      registerReactions(modules.flatMap((module) => module.reactions ?? []));
      return makeTestDatabase();
    })();
  }
  return shared;
}

// At the top of the file, not where it is first used: inside a test it would run when that test ends.
after(async () => (await shared)?.drop());

class Undo extends Error {}

/** Runs an action test in a transaction that is rolled back: real tables, real neighbours, nothing left behind. */
export async function rolledBack(work: (ctx: Ctx) => Promise<void>, scope: Scope = { role: 'app_system' }): Promise<void> {
  const { database } = await useDatabase();
  await transact(database, { actor: { kind: 'system', name: 'test' }, scope }, async (ctx) => {
    await work(ctx);
    throw new Undo();
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
}
