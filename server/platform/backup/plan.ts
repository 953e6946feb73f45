import type pg from 'pg';

export type TableShape = { name: string; columns: string[] };

const rooms = `(select distinct split_part(name, '/', 1) from public.migration)`;

/** Every table of the rooms with the columns that are written, not computed. Whatever a room adds later joins by itself. */
export async function tablesOf(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select format('%I.%I', n.nspname, c.relname) as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and n.nspname in ${rooms} and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by 1 order by 1`,
  );
  return rows;
}

export async function migrationsOf(client: pg.Client): Promise<string[]> {
  return (await client.query<{ name: string }>('select name from public.migration order by name')).rows.map((row) => row.name);
}

/** Where each sequence stands; those that never gave a number are left out. */
export async function sequencesOf(client: pg.Client): Promise<{ name: string; lastValue: number }[]> {
  const { rows } = await client.query<{ name: string; lastValue: number }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value as "lastValue"
     from pg_sequences where schemaname in ${rooms} and last_value is not null order by 1`,
  );
  return rows;
}
