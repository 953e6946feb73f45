import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '#platform/config';
import { log } from '#platform/log';
import { launchPostgres } from '#platform/postgres';
import { ensureRoles, roleStatements } from '#platform/roles';

export type DatabaseHome = {
  applicationUrl: string;
  ownerUrl: string;
  stop: () => Promise<void>;
  /** Stops an embedded server that was started for this caller alone; one that others use, or an external one, stays. */
  leave: () => Promise<void>;
};

const owner = 'agora_owner';
const application = 'agora_app';

/** The embedded PostgreSQL below the data folder: launched or adopted, with roles and the database made. */
async function embedded(config: Config): Promise<DatabaseHome> {
  const cluster = await launchPostgres({ dataDirectory: join(config.dataDirectory, 'postgres') });
  let stopping = false;
  cluster.onExit(() => stopping || log('error', 'PostgreSQL went away and is being restarted'));
  const stop = () => {
    stopping = true;
    return cluster.stop();
  };
  const address = (user: string, password: string, database: string) =>
    `postgres://${user}:${encodeURIComponent(password)}@${cluster.host}:${cluster.port}/${database}${cluster.socket ? `?host=${encodeURIComponent(cluster.socket)}` : ''}`;
  const superuser = new pg.Client({ connectionString: address(cluster.superuser, cluster.password, 'postgres') });
  superuser.on('error', () => undefined);
  await superuser.connect();
  try {
    await ensureRoles(superuser, { name: owner, password: config.secrets.owner }, { name: application, password: config.secrets.application });
    const { rowCount } = await superuser.query(`select 1 from pg_database where datname = 'agora'`);
    if (!rowCount) await superuser.query(`create database agora owner ${owner}`);
  } finally {
    await superuser.end();
  }
  return {
    ownerUrl: address(owner, config.secrets.owner, 'agora'),
    applicationUrl: address(application, config.secrets.application, 'agora'),
    stop,
    leave: async () => {
      if (cluster.started && !(await isInUse(address(cluster.superuser, cluster.password, 'postgres')))) await stop();
    },
  };
}

async function isInUse(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query(`select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`);
    return Boolean(rowCount);
  } finally {
    await client.end();
  }
}

const staying = { stop: async () => undefined, leave: async () => undefined };

/** Somebody else's PostgreSQL: roles are created if the owner may, else the start prints what an administrator must run. */
async function external(config: Config, applicationUrl: string): Promise<DatabaseHome> {
  const ownerUrl = config.databaseOwnerUrl ?? applicationUrl;
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  const named = (url: string) => ({ name: decodeURIComponent(new URL(url).username), password: decodeURIComponent(new URL(url).password) });
  try {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_roles where rolname in ('app_merchant','app_buyer','app_public','app_operator','app_system','app_doctor')`,
    );
    if (rows[0]!.n === 6) return { applicationUrl, ownerUrl, ...staying };
    if (ownerUrl === applicationUrl) throw new Error('DATABASE_OWNER_URL must name another role than DATABASE_URL: the application owns nothing');
    await ensureRoles(client, named(ownerUrl), named(applicationUrl)).catch((cause: Error) => {
      const statements = roleStatements({ name: named(ownerUrl).name, password: '…' }, { name: named(applicationUrl).name, password: '…' });
      throw new Error(`The database lacks our roles and ${named(ownerUrl).name} may not create them. Let an administrator run:\n${statements.join(';\n')};`, {
        cause,
      });
    });
  } finally {
    await client.end();
  }
  return { applicationUrl, ownerUrl, ...staying };
}

export function openDatabaseHome(config: Config): Promise<DatabaseHome> {
  return config.databaseUrl ? external(config, config.databaseUrl) : embedded(config);
}
