import { join } from 'node:path';
import pg from 'pg';
import { launchPostgres, type Postgres } from '../../server/platform/postgres.ts';
import { root } from './tiers.ts';

const addressOf = ({ host, port, superuser, password }: Postgres) => `postgres://${superuser}:${password}@${host}:${port}/postgres`;

async function isInUse(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return (rows[0]?.others ?? 0) > 0;
  } finally {
    await client.end();
  }
}

/**
 * The test cluster under `.data-test`, its address handed to the test files in `AGORA_TEST_DATABASE`.
 * A developer's stays up for the next run; elsewhere `leave` stops it.
 */
export async function openTestDatabase(): Promise<{ leave(): Promise<void> }> {
  const server = await launchPostgres({ dataDirectory: join(root, '.data-test', 'pg'), durable: false });
  const address = addressOf(server);
  process.env.AGORA_TEST_DATABASE = address;
  return {
    async leave() {
      if (process.env.CI || (!process.stdout.isTTY && !(await isInUse(address)))) await server.stop();
    },
  };
}
