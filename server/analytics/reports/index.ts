/** Door for neighbours: reports as their pages show them. */
export { report } from './queries/report.ts';
