import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import type { Ctx } from '#platform/ctx';
import { seal, unseal } from '#platform/seal';
import { readRecoveryText, recoveryText } from '../rules/second-factor.ts';
import { hashToken, recoveryHash } from '../secret.ts';
import { newTotpSecret, stepOfCode } from '../totp.ts';

const purpose = 'totp';
const recoveryCodes = 10;
const minutes = 15;
const triesInTime = 8;

/** A secret to be put into a telephone. It counts once a first code has confirmed it; until then each asking gives another one. */
export async function beginEnrolment(ctx: Ctx, accountId: string): Promise<string> {
  const secret = newTotpSecret();
  const kept = await sql`
    insert into identity.second_factors as f (account_id, sealed_secret, made_at) values (${accountId}, ${seal(purpose, accountId, secret)}, clock_timestamp())
    on conflict (account_id) do update set sealed_secret = excluded.sealed_secret, made_at = excluded.made_at, last_step = 0 where f.confirmed_at is null`.execute(
    ctx.tx,
  );
  if (kept.numAffectedRows !== 1n) throw refuse('FACTOR_ACTIVE');
  return secret;
}

export type Trial = 'right' | 'wrong' | 'tooMany';
type Factor = { sealedSecret: string; confirmed: boolean; lastStep: number };

async function lockFactor(ctx: Ctx, accountId: string): Promise<Factor | null> {
  const { rows } = await sql<Factor>`
    select sealed_secret as "sealedSecret", confirmed_at is not null as confirmed, last_step as "lastStep" from identity.second_factors
    where account_id = ${accountId} for update`.execute(ctx.tx);
  return rows[0] ?? null;
}

const triesOf = (accountId: string) => hashToken(`second factor of ${accountId}`);

async function hasTriedTooOften(ctx: Ctx, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ tries: number }>`
    select count(*)::int as tries from identity.failures
    where login_hash = ${triesOf(accountId)} and at > clock_timestamp() - ${minutes} * interval '1 minute'`.execute(ctx.tx);
  return rows[0]!.tries >= triesInTime;
}

/** A code of the telephone is spent with its half-minute and all before it: whoever read it over a shoulder comes too late. */
async function spendStep(ctx: Ctx, accountId: string, factor: Factor, code: string): Promise<boolean> {
  const step = /^\d{6}$/.test(code) ? stepOfCode(unseal(purpose, accountId, factor.sealedSecret), code) : null;
  if (step === null || step <= factor.lastStep) return false;
  await sql`update identity.second_factors set last_step = ${step} where account_id = ${accountId}`.execute(ctx.tx);
  return true;
}

async function spendRecovery(ctx: Ctx, accountId: string, text: string): Promise<boolean> {
  const code = readRecoveryText(text);
  if (!code) return false;
  const used = await sql`update identity.recovery_codes set used_at = clock_timestamp()
    where account_id = ${accountId} and code_hash = ${recoveryHash(accountId, code)} and used_at is null`.execute(ctx.tx);
  if (used.numAffectedRows !== 1n) return false;
  await history.record(ctx, { subjectKind: 'account', subjectId: accountId, action: 'identity.recoveryCodeUsed' });
  return true;
}

/**
 * Tries a code against a confirmed factor, or (`enrolling`) against one that waits for its first code. Tries of one account stand in line, and
 * the transaction must commit whatever the outcome, else guessing would be free.
 */
export async function tryFactor(ctx: Ctx, accountId: string, code: string, { enrolling = false, ip }: { enrolling?: boolean; ip: string }): Promise<Trial> {
  const factor = await lockFactor(ctx, accountId);
  if (!factor || factor.confirmed === enrolling) return 'wrong';
  if (await hasTriedTooOften(ctx, accountId)) return 'tooMany';
  if (await spendStep(ctx, accountId, factor, code)) return 'right';
  if (!enrolling && (await spendRecovery(ctx, accountId, code))) return 'right';
  await sql`insert into identity.failures (id, login_hash, ip, at) values (${newId('fai')}, ${triesOf(accountId)}, ${ip}, clock_timestamp())`.execute(ctx.tx);
  return 'wrong';
}

/** Fresh recovery codes; the earlier ones are void. They are in this answer and nowhere else. */
export async function makeRecoveryCodes(ctx: Ctx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, () => recoveryText(randomBytes(16)));
  await sql`delete from identity.recovery_codes where account_id = ${accountId}`.execute(ctx.tx);
  await sql`insert into identity.recovery_codes (account_id, code_hash, made_at)
    select ${accountId}, hash, clock_timestamp() from unnest(${codes.map((code) => recoveryHash(accountId, code))}::text[]) as hash`.execute(ctx.tx);
  return codes;
}

/** From now on every session of the account shows the factor; those that have not are stopped at their next request. */
export async function confirmFactor(ctx: Ctx, accountId: string): Promise<string[]> {
  const confirmed =
    await sql`update identity.second_factors set confirmed_at = clock_timestamp() where account_id = ${accountId} and confirmed_at is null`.execute(ctx.tx);
  if (confirmed.numAffectedRows !== 1n) throw refuse('FACTOR_ACTIVE');
  await history.record(ctx, { subjectKind: 'account', subjectId: accountId, action: 'identity.factorMade' });
  return makeRecoveryCodes(ctx, accountId);
}

export async function forgetFactor(ctx: Ctx, accountId: string): Promise<boolean> {
  await sql`delete from identity.recovery_codes where account_id = ${accountId}`.execute(ctx.tx);
  const gone = await sql`delete from identity.second_factors where account_id = ${accountId} and confirmed_at is not null`.execute(ctx.tx);
  if (gone.numAffectedRows !== 1n) return false;
  await history.record(ctx, { subjectKind: 'account', subjectId: accountId, action: 'identity.factorForgotten' });
  return true;
}

export async function markShown(ctx: Ctx, sessionId: string): Promise<void> {
  await sql`update identity.sessions set factor_shown_at = clock_timestamp() where id = ${sessionId}`.execute(ctx.tx);
}
