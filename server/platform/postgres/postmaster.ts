import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Home } from './home.ts';
import { isAlive } from './processes.ts';

export interface Postmaster {
  pid: number;
  startedAt: number;
  port: number;
  status: string;
}

/** What `postmaster.pid` says; undefined when there is none or it is half written. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const [pid, , startedAt, port] = lines;
  if (!Number(pid)) return undefined;
  return { pid: Number(pid), startedAt: Number(startedAt), port: Number(port), status: (lines[7] ?? '').trim() };
}

interface Answer {
  folder: string;
  startedAt: number;
}

/** Asks the server behind the port who it is; only one that knows our password and answers with our folder is ours. */
export async function answers(home: Home, postmaster: Postmaster): Promise<boolean> {
  if (!isAlive(postmaster.pid) || !postmaster.port) return false;
  const client = new pg.Client({
    host: '127.0.0.1',
    port: postmaster.port,
    user: home.superuser,
    password: home.password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Answer>(
      `select current_setting('data_directory') as folder, extract(epoch from pg_postmaster_start_time())::float8 as "startedAt"`,
    );
    const answer = rows[0];
    return answer?.folder === home.cluster && Math.abs(answer.startedAt - postmaster.startedAt) < 5;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
