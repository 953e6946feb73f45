import { makeApp } from '../app.ts';
import { startDemo } from '../demo.ts';
import { hasWorker } from './at-work.ts';
import { type Call, type Command, type House, Misuse, print, wanted } from './command.ts';
import { isDemo } from './demo.ts';

function wholeNumber(call: Call, name: string, most: number): number {
  const value = Number(wanted(call, name));
  if (!Number.isInteger(value) || value < 1 || value > most) throw new Misuse(`--${name} is a whole number from 1 to ${most}`);
  return value;
}

async function simulateIn(house: House, size: { orders: number; days: number }): Promise<string[]> {
  const { config, database } = house;
  if (config.demo === 'off') throw new Error('DEMO=off: nobody is simulated in a real market');
  if (!(await isDemo(house))) throw new Error('this database was not filled by the demo: start it once with DEMO=small');
  if (await hasWorker(database)) throw new Error('a server works on this database, and the doubles of the world live in it: stop it first');
  const demo = await startDemo(config, database);
  const app = await makeApp({ config: demo.config, database, rateLimits: false });
  demo.mount(app);
  try {
    // The acquirer's reports come in by a real address.
    await app.server.listen({ port: 0, host: '127.0.0.1' });
    return await demo.simulate(app, size);
  } finally {
    await app.close();
    await demo.stop();
  }
}

export const simulateOrders: Command = {
  says: 'let buyers of the demo market order, through the public API',
  usage: 'simulate --orders N [--days D]',
  about: [
    'The orders fall on the last D days (1 by default): business time goes back and ends at now, merchants and carrier work meanwhile.',
    'Some buyers find a thing sold out and go: fewer orders may be placed than people came. Stop the server first; demo only.',
  ],
  options: { orders: { type: 'string' }, days: { type: 'string' } },
  run: async (call) => {
    const size = { orders: wholeNumber(call, 'orders', 100_000), days: call.options.days === undefined ? 1 : wholeNumber(call, 'days', 365) };
    const placed = await simulateIn(await call.open(), size);
    print(`${size.orders} came, ${placed.length} orders placed`);
    return 0;
  },
};
