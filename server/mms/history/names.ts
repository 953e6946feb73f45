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
