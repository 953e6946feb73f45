import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { type Buyer, profile } from '../queries/profiles.ts';
import type { Address } from '../rules/kept-addresses.ts';

export type ProfileChange = { name?: string; email?: string | null; language?: string; addresses?: Address[] };

/** Changes what was sent and leaves the rest. With the version that was read, refuses with EDIT_CONFLICT over a newer one. */
export async function changeProfile(ctx: Ctx, accountId: string, change: ProfileChange, ifMatch?: string): Promise<Buyer> {
  const { rows } = await sql`
    update buyers.profiles set name = coalesce(${change.name ?? null}, name), email = case when ${change.email !== undefined} then ${change.email ?? null} else email end,
      language = coalesce(${change.language ?? null}, language), addresses = coalesce(${change.addresses ? JSON.stringify(change.addresses) : null}::jsonb, addresses),
      version = version + 1, changed_at = ${ctx.now}
    where account_id = ${accountId} and (${ifMatch ?? null}::text is null or version::text = ${ifMatch ?? null}) returning 1`.execute(ctx.tx);
  const now = await profile(ctx, accountId);
  if (!now) throw refuse('NOT_FOUND');
  if (rows.length === 0) throw refuse('EDIT_CONFLICT', { version: now.version });
  return now;
}
