import type { OutsideJob } from '#platform/jobs';
import { warnOverdue } from './actions/warn-overdue.ts';

export const jobs: OutsideJob[] = [
  {
    name: 'tasks.warnOverdue',
    everyMinutes: 5,
    run: async (door) => {
      while (!door.signal.aborted && (await door.transaction(warnOverdue)) > 0);
    },
  },
];
