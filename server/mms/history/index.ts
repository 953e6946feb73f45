export { record, recordMany, type Change } from './actions/record.ts';
export { lastChange, timeline, type Entry } from './queries/timeline.ts';
export { actorNames, setActorNames, type ActorNames } from './names.ts';
