import { sql } from 'kysely';
import type { Localised } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import type { Ctx } from '#platform/ctx';
import { fileOf } from '../queries/library.ts';
import { enqueueHosts } from './fetch-later.ts';

/** Names a file, writes its alternative texts. Refuses with NOT_FOUND. */
export async function changeFile(ctx: Ctx, merchantId: string, id: string, change: { name?: string; alt?: Localised }): Promise<void> {
  const file = await fileOf(ctx, merchantId, id);
  await sql`update media.files set name = ${change.name ?? file.name}, alt = ${JSON.stringify(change.alt ?? file.alt)}::jsonb where id = ${id}`.execute(ctx.tx);
}

/** Takes a file out of the library. What earlier versions of products show stays in the store. Refuses with NOT_FOUND, MEDIA_IN_USE. */
export async function removeFile(ctx: Ctx, merchantId: string, id: string): Promise<void> {
  const file = await fileOf(ctx, merchantId, id);
  if (file.uses > 0) throw refuse('MEDIA_IN_USE', { uses: file.uses });
  await sql`update media.files set removed_at = ${ctx.now} where id = ${id}`.execute(ctx.tx);
  await history.record(ctx, { subjectKind: 'media', subjectId: id, merchantId, action: 'media.removed', before: { name: file.name, sha: file.sha } });
}

/** Asks the host of a failed picture once more, with all tries ahead. Refuses with NOT_FOUND. */
export async function retryFile(ctx: Ctx, merchantId: string, id: string): Promise<void> {
  await fileOf(ctx, merchantId, id);
  const { rows } = await sql<{ host: string }>`update media.files set state = 'pending', attempts = 0, problem = null, due_at = ${ctx.now}
    where id = ${id} and state = 'failed' and source_url is not null returning host`.execute(ctx.tx);
  await enqueueHosts(
    ctx,
    rows.map((row) => row.host),
  );
}
