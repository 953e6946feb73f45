import type { Job } from '#platform/jobs';
import { liftDueBlocks } from './actions/block.ts';

export const jobs: Job[] = [{ name: 'merchants.liftBlocks', everyMinutes: 5, run: (door) => door.transaction(liftDueBlocks) }];
