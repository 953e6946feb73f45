import { readConfig } from '#platform/config';
import { openDatabase } from '#platform/database';
import { setLogLevel } from '#platform/log';
import { migrate } from '#platform/migrate';
import { startWorker } from '#platform/worker';
import { makeApp } from '../app.ts';
import { openDatabaseHome } from '../database-home.ts';
import { migrationSources } from '../modules.ts';

/** The server as a process of its own, without pages: what a test may kill. Says its port and the database's folder on one line. */
const config = readConfig();
setLogLevel('error');
const home = await openDatabaseHome(config);
await migrate(home.ownerUrl, migrationSources());
const database = openDatabase(home.applicationUrl);
const app = await makeApp({ config, database, rateLimits: false });
const address = await app.server.listen({ port: 0, host: '127.0.0.1' });
await startWorker(database, app.runtime.plan);
process.stdout.write(`listening ${address}\n`);
