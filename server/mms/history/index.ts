export { record, recordMany, type Change } from './actions/record.ts';
export { lastChange, timeline, type Entry } from './queries/timeline.ts';
export { actorNames, nameSubjects, setActorNames, type ActorNames, type SubjectNames } from './names.ts';
