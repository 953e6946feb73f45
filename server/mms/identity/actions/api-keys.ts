import { sql } from 'kysely';
import { newId, newSecret } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import { actorName, type Ctx, merchantOf } from '#platform/ctx';
import type { ApiKey } from '../queries/api-keys.ts';
import { permissionsOfScope } from '../rules/scopes.ts';
import { hashToken } from '../secret.ts';

export type NewApiKey = { name: string; scopes: readonly string[]; expiresAt?: string };

/** Makes a key of the caller's merchant; its secret is in this answer and nowhere else. */
export function createApiKey(ctx: Ctx, input: NewApiKey): Promise<ApiKey & { secret: string }> {
  return makeApiKey(ctx, merchantOf(ctx), input);
}

/** Makes a key of a merchant whom the caller may act for: himself, or the house at its own console. */
export async function makeApiKey(ctx: Ctx, merchantId: string, input: NewApiKey): Promise<ApiKey & { secret: string }> {
  const unknown = input.scopes.flatMap((scope, index) => (permissionsOfScope(scope) ? [] : [{ path: `scopes.${index}`, code: 'SCOPE_UNKNOWN' }]));
  if (unknown.length > 0) throw refuse('INVALID_INPUT', {}, unknown);
  const secret = `agk_${newSecret(32)}`;
  const key = { id: newId('key'), name: input.name, prefix: secret.slice(0, 12), scopes: [...new Set(input.scopes)], expiresAt: input.expiresAt ?? null };
  const { rows } = await sql<{ createdAt: Date }>`
    insert into identity.api_keys (id, merchant_id, name, prefix, secret_hash, scopes, created_by, created_at, expires_at)
    values (${key.id}, ${merchantId}, ${key.name}, ${key.prefix}, ${hashToken(secret)}, ${key.scopes}::text[], ${actorName(ctx.actor)}, clock_timestamp(), ${key.expiresAt})
    returning created_at as "createdAt"`.execute(ctx.tx);
  await history.record(ctx, {
    subjectKind: 'apiKey',
    subjectId: key.id,
    merchantId,
    action: 'identity.apiKeyCreated',
    after: { name: key.name, scopes: key.scopes, expiresAt: key.expiresAt },
  });
  return { ...key, secret, createdAt: rows[0]!.createdAt.toISOString(), lastUsedAt: null };
}

/** Revokes a key of the caller's merchant from its next call on. Refuses with NOT_FOUND. */
export function revokeApiKey(ctx: Ctx, id: string): Promise<void> {
  return withdrawApiKey(ctx, merchantOf(ctx), id);
}

export async function withdrawApiKey(ctx: Ctx, merchantId: string, id: string): Promise<void> {
  const revoked =
    await sql`update identity.api_keys set revoked_at = clock_timestamp() where id = ${id} and merchant_id = ${merchantId} and revoked_at is null`.execute(
      ctx.tx,
    );
  if (revoked.numAffectedRows !== 1n) throw refuse('NOT_FOUND');
  await history.record(ctx, { subjectKind: 'apiKey', subjectId: id, merchantId, action: 'identity.apiKeyRevoked' });
}
