import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { keepStream } from './kept-file.ts';
import type { Manifest } from './manifest.ts';
import { migrationsOf, sequencesOf, tablesOf, type TableShape } from './plan.ts';

export type Dump = Pick<Manifest, 'postgres' | 'migrations' | 'tables' | 'sequences'>;

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function copyOut(client: pg.Client, folder: string, table: TableShape): Promise<Manifest['tables'][number]> {
  const rows = client.query(copyTo(`copy ${table.name} (${table.columns.join(', ')}) to stdout`));
  const file = await keepStream(folder, `database/${table.name.replaceAll('"', '')}.copy.gz`, rows, true);
  return { ...table, rows: rows.rowCount, file };
}

/**
 * Copies every table as it was at one moment: one snapshot, read by the doctor's role, which sees all rows and can change none.
 * Work goes on meanwhile; what it commits after that moment is not in the backup.
 */
export async function dumpDatabase(urls: { application: string; owner: string }, folder: string): Promise<Dump> {
  const owner = await connect(urls.owner);
  const reader = await connect(urls.application);
  try {
    const tables = await tablesOf(owner);
    await reader.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0');
    await reader.query('begin isolation level repeatable read read only');
    await reader.query('set local role app_doctor');
    const { rows: moment } = await reader.query<{ postgres: string }>(`select current_setting('server_version') as postgres`);
    // The first query took the snapshot; read after it, a sequence may only stand further than the rows, never behind them.
    const sequences = await sequencesOf(owner);
    const migrations = await migrationsOf(owner);
    const kept: Manifest['tables'] = [];
    for (const table of tables) kept.push(await copyOut(reader, folder, table));
    await reader.query('commit');
    return { postgres: moment[0]!.postgres, migrations, tables: kept, sequences };
  } finally {
    await reader.end();
    await owner.end();
  }
}
