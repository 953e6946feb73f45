import { buildWeb } from './build-web.ts';

// Beside the database's start and the making of the demo market, which need no pages. A build that fails ends the start.
const built = buildWeb();
built.catch(() => undefined);
const { start } = await import('../server/main.ts');
await start({ built });
