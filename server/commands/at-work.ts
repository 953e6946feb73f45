import { randomUUID } from 'node:crypto';
import * as identity from '#identity';
import * as merchants from '#merchants';
import { type Database, transactAsSystem } from '#platform/database';
import { migrate } from '#platform/migrate';
import { startWorker } from '#platform/worker';
import { makeApp, type App } from '../app.ts';
import { startDemo } from '../demo.ts';
import { migrationSources } from '../modules.ts';
import { type Call, type House, wanted } from './command.ts';

/** Whether another process works on this database: a worker listens for news. */
export async function hasWorker(database: Database): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query = 'listen agora_work'`,
  );
  return Boolean(rowCount);
}

/** The house put together, brought forward first: for commands that a fresh installation begins with. No port, no worker. */
export async function putTogether<T>({ config, home, database }: House, work: (app: App) => Promise<T>): Promise<T> {
  await migrate(home.ownerUrl, migrationSources());
  const app = await makeApp({ config, database, rateLimits: false });
  return work(app).finally(() => app.close());
}

/** The house at work for one command: its API without a port, and a worker where no other process is one. */
export async function atWork<T>({ config, database }: House, work: (app: App) => Promise<T>): Promise<T> {
  const helped = await hasWorker(database);
  const demo = config.demo === 'off' || helped ? undefined : await startDemo(config, database);
  const app = await makeApp({ config: demo?.config ?? config, database, rateLimits: false });
  demo?.mount(app);
  const worker = helped ? undefined : await startWorker(database, app.runtime.plan);
  try {
    return await work(app);
  } finally {
    await worker?.stop();
    await app.close();
    await demo?.stop();
  }
}

export type Seller = { id: string; name: string };

/** The merchant that `--merchant` means: its id, number, e-mail or whole name. */
export async function merchantOption(call: Call, database: Database): Promise<Seller> {
  const word = wanted(call, 'merchant');
  const found = await transactAsSystem(database, 'command', (ctx) => merchants.byWord(ctx, word));
  if (found.length === 1) return found[0]!;
  throw new Error(
    found.length === 0
      ? `there is no merchant ${word}: give an id, a number, an e-mail or the whole name`
      : `several merchants answer to ${word}: ${found.map((one) => one.id).join(', ')}`,
  );
}

export type MerchantApi = <T>(method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<T>;

/** Speaks for a merchant through the public API, with a key that lives as long as the command; history names it. */
export async function asMerchant<T>(app: App, seller: Seller, scopes: readonly string[], work: (api: MerchantApi) => Promise<T>): Promise<T> {
  const { database } = app.runtime;
  const expiresAt = new Date(Date.now() + 6 * 3_600_000).toISOString();
  const key = await transactAsSystem(database, 'command', (ctx) => identity.makeApiKey(ctx, seller.id, { name: 'npm run agora', scopes, expiresAt }));
  const api: MerchantApi = async (method, path, body, headers = {}) => {
    const answer = await app.server.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      ...(body === undefined ? {} : { payload: body as object }),
      headers: { authorization: `Bearer ${key.secret}`, 'accept-language': 'en', 'x-request-id': randomUUID(), ...headers },
    });
    if (answer.statusCode < 400) return answer.json();
    const problem: { code?: string; title?: string; detail?: string } = answer.body.startsWith('{') ? answer.json() : {};
    throw new Error(`${method} ${path}: ${problem.code ?? answer.statusCode} ${[problem.title, problem.detail].filter(Boolean).join('. ')}`);
  };
  return work(api).finally(() => transactAsSystem(database, 'command', (ctx) => identity.withdrawApiKey(ctx, seller.id, key.id)));
}
