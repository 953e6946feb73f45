import { sql } from 'kysely';
import { type Ctx, merchantOf } from '#platform/ctx';

export type ApiKey = { id: string; name: string; prefix: string; scopes: string[]; createdAt: string; expiresAt: string | null; lastUsedAt: string | null };

export async function apiKeys(ctx: Ctx): Promise<ApiKey[]> {
  const { rows } = await sql<Omit<ApiKey, 'createdAt' | 'expiresAt' | 'lastUsedAt'> & { createdAt: Date; expiresAt: Date | null; lastUsedAt: Date | null }>`
    select id, name, prefix, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"
    from identity.api_keys where merchant_id = ${merchantOf(ctx)} and revoked_at is null order by created_at desc, id`.execute(ctx.tx);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }));
}
