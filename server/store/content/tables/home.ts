import { sql } from 'kysely';
import type { Block } from '../content.ts';
import { type Ctx, actorName } from '#platform/ctx';

export type { Block } from '../content.ts';
export type HomeVersion = { version: number; blocks: Block[]; author: string; reason: string; at: Date };

export async function homeVersions(ctx: Ctx, limit: number): Promise<HomeVersion[]> {
  return (await sql<HomeVersion>`select version, blocks, author, reason, at from content.home_versions order by version desc limit ${limit}`.execute(ctx.tx))
    .rows;
}

/** Adds the version that follows `base`; false when somebody else has added it meanwhile. */
export async function addHomeVersion(ctx: Ctx, base: number, blocks: readonly Block[], reason: string): Promise<boolean> {
  const added = await sql`insert into content.home_versions (version, blocks, author, reason, at)
    select ${base + 1}, ${JSON.stringify(blocks)}::jsonb, ${actorName(ctx.actor)}, ${reason}, ${ctx.now}
    where coalesce((select max(version) from content.home_versions), 0) = ${base} on conflict do nothing`.execute(ctx.tx);
  return added.numAffectedRows === 1n;
}
