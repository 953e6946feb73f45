import { drainWork } from '#platform/worker';
import type { App } from '../../server/app.ts';

/** Does all the house's own work that is due, three pieces side by side. */
export const settle = ({ runtime }: App): Promise<void> => drainWork(runtime.database, runtime.plan, 3);
