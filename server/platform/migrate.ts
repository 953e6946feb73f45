import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

export type MigrationSource = { room: string; directory: string };
type Migration = { name: string; room: string; sql: string; hash: string };

/** All migrations in order: by rooms as they stand in `modules.ts`, inside a room by number. */
export async function collectMigrations(sources: readonly MigrationSource[]): Promise<Migration[]> {
  const found: Migration[] = [];
  for (const { room, directory } of sources) {
    const files = await readdir(directory).catch(() => [] as string[]);
    for (const file of files.filter((name) => name.endsWith('.sql')).sort()) {
      const text = await readFile(join(directory, file), 'utf8');
      found.push({ name: `${room}/${file}`, room, sql: text, hash: createHash('sha256').update(text).digest('hex') });
    }
  }
  return found;
}

/** One hash of the whole plan: names the test template database. */
export function planHash(migrations: readonly Migration[]): string {
  return createHash('sha256')
    .update(migrations.map((migration) => migration.name + migration.hash).join('\n'))
    .digest('hex')
    .slice(0, 16);
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`create schema if not exists "${migration.room}"`);
    await client.query(`grant usage on schema "${migration.room}" to app_merchant, app_buyer, app_public, app_operator, app_system, app_doctor`);
    await client.query(migration.sql);
    await client.query('insert into public.migration (name, hash) values ($1, $2)', [migration.name, migration.hash]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name} failed: ${(cause as Error).message}`, { cause });
  }
}

/**
 * Brings the database forward, as its owner, under one lock. A migration that was changed after it ran is refused,
 * and so is a database that knows a migration which this version does not. `only`: a restore goes no further than its backup's own.
 */
export async function migrate(ownerUrl: string, sources: readonly MigrationSource[], only?: ReadonlySet<string>): Promise<{ applied: number }> {
  const migrations = await collectMigrations(sources);
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(20261123)');
    await client.query(
      'create table if not exists public.migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    );
    const known = new Map(
      (await client.query<{ name: string; hash: string }>('select name, hash from public.migration')).rows.map((row) => [row.name, row.hash]),
    );
    const ours = new Set(migrations.map((migration) => migration.name));
    for (const name of known.keys()) if (!ours.has(name)) throw new Error(`the database is newer than this version: it knows migration ${name}`);
    let applied = 0;
    for (const migration of migrations) {
      if (only && !only.has(migration.name)) continue;
      const hash = known.get(migration.name);
      if (hash === migration.hash) continue;
      if (hash) throw new Error(`migration ${migration.name} was changed after it ran`);
      await applyOne(client, migration);
      applied += 1;
    }
    await grantDoctor(client, migrations);
    return { applied };
  } finally {
    await client.end();
  }
}

/** The doctor reads every schema under a role that can only read. */
async function grantDoctor(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  for (const room of new Set(migrations.map((migration) => migration.room))) {
    await client.query(`grant select on all tables in schema "${room}" to app_doctor`);
  }
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relrowsecurity and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'doctor')`,
  );
  for (const { name } of rows) await client.query(`create policy doctor on ${name} for select to app_doctor using (true)`);
}
