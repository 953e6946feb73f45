import type { OutsideJob } from '#platform/jobs';
import { liftDueBlocks } from './actions/block.ts';

export const jobs: OutsideJob[] = [{ name: 'merchants.liftBlocks', everyMinutes: 5, run: (door) => door.transaction(liftDueBlocks) }];
