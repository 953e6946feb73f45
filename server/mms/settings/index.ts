export { change } from './actions/change.ts';
export { declareSetting, type Reach, type Setting } from './declare.ts';
export { get } from './queries/get.ts';
export type { Reason, StandardKey } from './standard.ts';
