import type { Ctx } from '#platform/ctx';

/** The port that `identity` fills: names of actors by id. People are a later room than history. */
export type ActorNames = (ctx: Ctx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

let port: ActorNames = async () => new Map();

export function setActorNames(names: ActorNames): void {
  port = names;
}

export function actorNames(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return port(ctx, ids);
}

/** Names of one kind of things by id, told by the room that keeps them. */
export type SubjectNames = (ctx: Ctx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

const subjects = new Map<string, SubjectNames>();

/** A room says how its things are called; what nobody names is shown by its id. */
export function nameSubjects(kind: string, names: SubjectNames): void {
  subjects.set(kind, names);
}

type Subject = { subjectKind: string; subjectId: string };

/** What the subjects of these entries are called: one question per kind. */
export async function withSubjects<Row extends Subject>(ctx: Ctx, rows: readonly Row[]): Promise<(Row & { subjectName: string | null })[]> {
  const idsByKind = new Map<string, Set<string>>();
  for (const { subjectKind, subjectId } of rows) idsByKind.set(subjectKind, (idsByKind.get(subjectKind) ?? new Set()).add(subjectId));
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const [kind, ids] of idsByKind) {
    const names = subjects.get(kind);
    if (names) found.set(kind, await names(ctx, [...ids]));
  }
  return rows.map((row) => ({ ...row, subjectName: found.get(row.subjectKind)?.get(row.subjectId) ?? null }));
}
