import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { normalisePhone } from '#kernel/phone';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { hashToken } from '../secret.ts';

const minutes = 15;
const perLogin = 10;
const perAddress = 60;

/** E-mail or phone, in whatever spelling → the one form that counters and look-ups use. */
export function normalLogin(login: string): string {
  return login.includes('@') ? login.trim().toLowerCase() : (normalisePhone(login) ?? login.trim().toLowerCase());
}

/** Refuses with RATE_LIMITED after too many wrong tries from one address: of one login, or of any. Nobody can lock a stranger out from elsewhere. */
export async function checkFailures(ctx: Ctx, login: string, ip: string): Promise<void> {
  const { rows } = await sql<{ ofLogin: number; ofAddress: number }>`
    select count(*) filter (where login_hash = ${hashToken(login)})::int as "ofLogin", count(*)::int as "ofAddress"
    from identity.failures where ip = ${ip} and at > clock_timestamp() - ${minutes} * interval '1 minute'`.execute(ctx.tx);
  const { ofLogin, ofAddress } = rows[0]!;
  if (ofLogin >= perLogin || ofAddress >= perAddress) throw refuse('RATE_LIMITED', { retryAfter: minutes * 60 });
}

export async function keepFailure(ctx: Ctx, login: string, ip: string): Promise<void> {
  await sql`insert into identity.failures (id, login_hash, ip, at) values (${newId('fai')}, ${hashToken(login)}, ${ip}, clock_timestamp())`.execute(ctx.tx);
}

/** The account of a login with its password's hash. A phone signs in only once it is proved. */
export async function findLogin(ctx: Ctx, login: string): Promise<{ accountId: string; passwordHash: string | null } | null> {
  const { rows } = await sql<{ accountId: string; passwordHash: string | null }>`
    select id as "accountId", password_hash as "passwordHash" from identity.accounts
    where email = ${login} or (phone = ${login} and phone_verified_at is not null)`.execute(ctx.tx);
  return rows[0] ?? null;
}
