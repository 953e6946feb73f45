import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import * as settings from '#settings';
import { mediaSetting } from '../settings.ts';

export type Usage = { files: number; bytes: number; maxFiles: number; maxBytes: number };

export async function usageOf(ctx: Ctx, merchantId: string): Promise<Usage> {
  const { maxFiles, maxMegabytes } = await settings.get(ctx, mediaSetting);
  const { rows } = await sql<{ files: number; bytes: number }>`select count(*)::int as files, coalesce(sum(size_bytes), 0)::bigint as bytes from media.files
    where merchant_id = ${merchantId} and kind <> 'private' and removed_at is null`.execute(ctx.tx);
  return { ...rows[0]!, maxFiles, maxBytes: maxMegabytes * 1_000_000 };
}

/** Refuses with QUOTA_EXCEEDED when so many more files do not fit. */
export async function checkQuota(ctx: Ctx, merchantId: string, more: number): Promise<void> {
  const usage = await usageOf(ctx, merchantId);
  if (usage.files + more > usage.maxFiles || usage.bytes >= usage.maxBytes)
    throw refuse('QUOTA_EXCEEDED', { maxFiles: usage.maxFiles, maxMegabytes: usage.maxBytes / 1_000_000 });
}
