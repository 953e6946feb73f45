import type { Job } from '#platform/jobs';
import { sealNextDay } from './actions/seal-days.ts';

export const jobs: Job[] = [
  {
    name: 'history.seal',
    everyMinutes: 60,
    run: async (door) => {
      while (!door.signal.aborted && (await door.transaction(sealNextDay)));
    },
  },
];
