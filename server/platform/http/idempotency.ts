import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '../ctx.ts';

type Stored = { requestHash: string; status: number | null; response: unknown };
export type Claim = { replay?: { status: number; response: unknown }; remember: (status: number, response: unknown) => Promise<void> };

function stableText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/**
 * Reserves the key by insert, in the transaction of the effect: mutual exclusion, not a cache. A second caller waits on the row
 * (≤ 5 s), then gets the first one's answer. A rolled back effect frees the key. The scope carries credential, tenant and route.
 */
export async function claimKey(ctx: Ctx, scope: string, key: string, body: unknown): Promise<Claim> {
  const requestHash = createHash('sha256')
    .update(stableText(body ?? null))
    .digest('hex');
  await sql`select set_config('lock_timeout', '5s', true)`.execute(ctx.tx);
  const inserted = await sql`insert into platform.idempotency (scope, key, request_hash) values (${scope}, ${key}, ${requestHash}) on conflict do nothing`
    .execute(ctx.tx)
    .catch((error: { code?: string }) => {
      if (error.code === '55P03') throw refuse('IDEMPOTENCY_IN_FLIGHT');
      throw error;
    });
  await sql`select set_config('lock_timeout', '2s', true)`.execute(ctx.tx);
  const remember = async (status: number, response: unknown): Promise<void> => {
    await sql`update platform.idempotency set status = ${status}, response = ${JSON.stringify(response ?? null)}::jsonb where scope = ${scope} and key = ${key}`.execute(
      ctx.tx,
    );
  };
  if (inserted.numAffectedRows === 1n) return { remember };
  const { rows } =
    await sql<Stored>`select request_hash as "requestHash", status, response from platform.idempotency where scope = ${scope} and key = ${key}`.execute(ctx.tx);
  const stored = rows[0];
  if (!stored || stored.status === null) throw refuse('IDEMPOTENCY_IN_FLIGHT');
  if (stored.requestHash !== requestHash) throw refuse('IDEMPOTENCY_MISMATCH');
  return { replay: { status: stored.status, response: stored.response }, remember };
}
