import type { OutsideJob } from '#platform/jobs';
import { sealNextDay } from './actions/seal-days.ts';

export const jobs: OutsideJob[] = [
  {
    name: 'history.seal',
    everyMinutes: 60,
    run: async (door) => {
      while (!door.signal.aborted && (await door.transaction(sealNextDay)));
    },
  },
];
