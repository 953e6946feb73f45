/** Door for neighbours: nobody calls imports; it turns files into calls of intake. */
export type { RunStatus } from './tables/runs.ts';
