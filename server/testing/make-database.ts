import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '#platform/database';
import { collectMigrations, migrate, planHash } from '#platform/migrate';
import { ensureRoles } from '#platform/roles';
import { migrationSources } from '../modules.ts';

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
