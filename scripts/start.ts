import { buildWeb } from './build-web.ts';

await buildWeb();
const { start } = await import('../server/main.ts');
await start();
