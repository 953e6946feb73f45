import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { readConfig, type Config } from '#platform/config';
import { openDatabase } from '#platform/database';
import { log, setLogLevel } from '#platform/log';
import { metricsText } from '#platform/metrics';
import { migrate } from '#platform/migrate';
import { mountWeb } from '#platform/web';
import { startWorker, type Worker } from '#platform/worker';
import { makeApp, type App } from './app.ts';
import { openDatabaseHome } from './database-home.ts';
import { migrationSources } from './modules.ts';
import { refuseDemoAccounts, startDemo } from './demo.ts';

/** Starts what `ROLE` asks for and prints, last, where it is; `built` settles when the pages are there, and is worked beside meanwhile. Ends with code 1 and a clear line when it cannot. */
export async function start({ built }: { built?: Promise<unknown> } = {}): Promise<void> {
  const config = readConfig();
  setLogLevel(config.logLevel);
  const home = await openDatabaseHome(config);
  const { applied } = await migrate(home.ownerUrl, migrationSources());
  if (applied > 0) log('info', 'database brought forward', { migrations: applied });
  const database = openDatabase(home.applicationUrl);
  const demo = config.demo === 'off' ? undefined : await startDemo(config, database);
  const app = await makeApp({ config: demo?.config ?? config, database });
  if (!demo) await refuseDemoAccounts(database);
  demo?.mount(app);
  await mountWeb(app.server, {
    buildDirectory: resolve(import.meta.dirname, '..', process.env.WEB_BUILD ?? 'build'),
    built,
    demo: Boolean(demo),
    publicUrl: config.publicUrl,
    ...(config.mediaUrl ? { mediaOrigin: new URL(config.mediaUrl).origin } : {}),
    formTargets: demo?.formTargets,
  });
  if (config.role !== 'worker') await app.server.listen({ port: config.port, host: config.host });
  let worker: Worker | undefined;
  const metrics = startMetrics(config);
  stopOnSignal(async () => {
    await worker?.stop();
    await app.close();
    metrics?.close();
    await demo?.stop();
    await database.close();
    await home.stop();
  });
  // A market that is being made does its work itself, in sets; the worker takes over a finished one.
  await Promise.all([demo?.seed(app), built]);
  if (config.role !== 'web') worker = await startWorker(database, app.runtime.plan);
  announceReady(app, demo?.accounts);
}

function startMetrics(config: Config) {
  if (config.metricsPort === undefined) return undefined;
  return createServer((_request, response) => response.setHeader('content-type', 'text/plain; version=0.0.4').end(metricsText())).listen(
    config.metricsPort,
    config.host,
  );
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const once = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 20_000).unref();
    stop().then(
      () => process.exit(0),
      (error: Error) => {
        log('error', 'did not stop cleanly', { error: error.message });
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', once);
  process.on('SIGINT', once);
}

function announceReady(app: App, accounts: readonly string[] | undefined): void {
  const lines = [...(accounts ?? []), `Agora is ready: ${app.runtime.publicUrl()}`];
  process.stdout.write(`${lines.join('\n')}\n`);
}

process.on('unhandledRejection', (reason) => {
  log('error', 'unhandled rejection', { error: String(reason), stack: (reason as Error | undefined)?.stack });
});
