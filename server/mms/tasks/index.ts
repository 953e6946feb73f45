export { close, closeMany } from './actions/close.ts';
export { open, openMany, type NewTask } from './actions/open.ts';
export { counts } from './queries/counts.ts';
export type { TaskWords } from './rules.ts';
