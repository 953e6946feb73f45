import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { unpackInto } from './kept-file.ts';
import type { Manifest } from './manifest.ts';
import { tablesOf } from './plan.ts';

type Guards = { open: string[]; close: string[] };

/**
 * What stands in the way of rows that were right already: references between tables that fill one after the other, triggers,
 * forced row-level security. Taken away and put back in the same transaction; references are checked again when they return.
 */
async function guardsOf(client: pg.Client, tables: readonly string[]): Promise<Guards> {
  const { rows: references } = await client.query<{ table: string; name: string; definition: string }>(
    `select k.conrelid::regclass::text as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k where k.contype = 'f' and k.conrelid = any ($1::regclass[])`,
    [tables],
  );
  const { rows: forced } = await client.query<{ table: string }>(
    'select oid::regclass::text as table from pg_class where relforcerowsecurity and oid = any ($1::regclass[])',
    [tables],
  );
  return {
    open: [
      ...references.map(({ table, name }) => `alter table ${table} drop constraint ${name}`),
      ...forced.map(({ table }) => `alter table ${table} no force row level security`),
      ...tables.map((table) => `alter table ${table} disable trigger user`),
    ],
    // References first: their check runs as the owner, from whom forced security would hide the rows referred to.
    close: [
      ...references.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
      ...forced.map(({ table }) => `alter table ${table} force row level security`),
      ...tables.map((table) => `alter table ${table} enable trigger user`),
    ],
  };
}

async function copyIn(client: pg.Client, folder: string, table: Manifest['tables'][number]): Promise<void> {
  const rows = client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`));
  await unpackInto(folder, table.file, rows);
  if (rows.rowCount !== table.rows) throw new Error(`${table.name}: ${rows.rowCount} rows came in, the backup has ${table.rows}`);
}

/** Fills a freshly migrated database with the backup's rows, as its owner, in one transaction: all of it or nothing. */
export async function loadDatabase(ownerUrl: string, folder: string, manifest: Pick<Manifest, 'tables' | 'sequences'>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const known = (await tablesOf(client)).map((table) => table.name);
    await client.query('set statement_timeout = 0; begin');
    const guards = await guardsOf(client, known);
    for (const statement of guards.open) await client.query(statement);
    // What migrations plant into an empty house stands in the backup already.
    await client.query(`truncate ${known.join(', ')}`);
    for (const table of manifest.tables) await copyIn(client, folder, table);
    for (const { name, lastValue } of manifest.sequences) await client.query('select setval($1::regclass, $2)', [name, lastValue]);
    for (const statement of guards.close) await client.query(statement);
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
