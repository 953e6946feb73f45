import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

export type Uses = { subjectId: string; merchantId: string; mediaIds: readonly string[] };

/** Tells which pictures these subjects (products) show now; what they showed before is forgotten. */
export async function setUses(ctx: Ctx, uses: readonly Uses[]): Promise<void> {
  if (uses.length === 0) return;
  const rows = uses.flatMap((use) => use.mediaIds.map((mediaId) => ({ subject: use.subjectId, merchant: use.merchantId, media: mediaId })));
  await sql`delete from media.uses where subject_id = any (${uses.map((use) => use.subjectId)}::text[])`.execute(ctx.tx);
  await sql`
    insert into media.uses (merchant_id, subject_id, file_id)
    select u.merchant, u.subject, u.media from unnest(${rows.map((row) => row.merchant)}::text[], ${rows.map((row) => row.subject)}::text[], ${rows.map((row) => row.media)}::text[])
      as u (merchant, subject, media) where exists (select 1 from media.files f where f.id = u.media) on conflict do nothing`.execute(ctx.tx);
}
