export { close, closeMany } from './actions/close.ts';
export { open, openMany, type NewTask, type TaskWords } from './actions/open.ts';
export { counts } from './queries/counts.ts';
