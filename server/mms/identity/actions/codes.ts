import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { normalisePhone } from '#kernel/phone';
import { refuse } from '#kernel/refusal';
import * as settings from '#settings';
import { announce } from '#platform/outbox';
import type { Ctx } from '#platform/ctx';
import { codeAsked } from '../events.ts';
import { codeText, sameText } from '../secret.ts';

export const resendSeconds = 60;
const purpose = 'signIn';
const triesPerCode = 5;
const budget = { hour: 5, day: 10, addressHour: 60, houseHour: 5000 };

async function readPhone(ctx: Ctx, phone: string): Promise<string> {
  const normal = normalisePhone(phone);
  if (!normal) throw refuse('INVALID_INPUT', {}, [{ path: 'phone', code: 'PHONE_INVALID' }]);
  const { phonePrefixes } = await settings.get(ctx, 'access');
  if (!phonePrefixes.some((prefix) => normal.startsWith(prefix))) throw refuse('INVALID_INPUT', {}, [{ path: 'phone', code: 'PHONE_COUNTRY' }]);
  return normal;
}

type Sent = { sinceLast: number | null; hour: number; day: number; addressHour: number; houseHour: number };

/** Refuses with RATE_LIMITED. The counters are the same for phones with and without an account. */
async function checkBudget(ctx: Ctx, phone: string, ip: string): Promise<void> {
  const { rows } = await sql<Sent>`
    select extract(epoch from clock_timestamp() - max(sent_at) filter (where phone = ${phone}))::float8 as "sinceLast",
      count(*) filter (where phone = ${phone} and sent_at > clock_timestamp() - interval '1 hour')::int as hour,
      count(*) filter (where phone = ${phone})::int as day,
      count(*) filter (where ip = ${ip} and sent_at > clock_timestamp() - interval '1 hour')::int as "addressHour",
      count(*) filter (where sent_at > clock_timestamp() - interval '1 hour')::int as "houseHour"
    from identity.codes where sent_at > clock_timestamp() - interval '1 day'`.execute(ctx.tx);
  const sent = rows[0]!;
  if (sent.sinceLast !== null && sent.sinceLast < resendSeconds) throw refuse('RATE_LIMITED', { retryAfter: Math.ceil(resendSeconds - sent.sinceLast) });
  if (sent.day >= budget.day) throw refuse('RATE_LIMITED', { retryAfter: 86_400 });
  if (sent.hour >= budget.hour || sent.addressHour >= budget.addressHour || sent.houseHour >= budget.houseHour)
    throw refuse('RATE_LIMITED', { retryAfter: 3600 });
}

/** Sends a six-digit code to a phone: five minutes, five tries; an earlier one is void. */
export async function sendCode(ctx: Ctx, typedPhone: string, ip: string): Promise<void> {
  const phone = await readPhone(ctx, typedPhone);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`code:${phone}`}, 0))`.execute(ctx.tx);
  await checkBudget(ctx, phone, ip);
  const codeId = newId('cod');
  await sql`
    with void as (update identity.codes set used_at = clock_timestamp() where phone = ${phone} and purpose = ${purpose} and used_at is null)
    insert into identity.codes (id, phone, purpose, language, ip, sent_at, expires_at)
    values (${codeId}, ${phone}, ${purpose}, ${ctx.language}, ${ip}, clock_timestamp(), clock_timestamp() + interval '5 minutes')`.execute(ctx.tx);
  await announce(ctx, codeAsked, { codeId });
}

export type Tried = { codeId: string; phone: string; right: boolean; left: number };

/** Spends one try. Its transaction must commit whatever the outcome, else guessing would be free. */
export async function tryCode(ctx: Ctx, typedPhone: string, code: string): Promise<Tried | null> {
  const phone = normalisePhone(typedPhone);
  const { rows } = await sql<{ id: string; tries: number }>`
    update identity.codes set tries = tries + 1
    where phone = ${phone} and purpose = ${purpose} and used_at is null and expires_at > clock_timestamp() and tries < ${triesPerCode}
    returning id, tries`.execute(ctx.tx);
  const tried = rows[0];
  if (!tried || !phone) return null;
  return { codeId: tried.id, phone, right: sameText(code, codeText(tried.id)), left: triesPerCode - tried.tries };
}

/** Uses a right code up, once; then the phone's owner is who holds it: an account with this phone, the caller's own, or a new one. */
export async function useCode(ctx: Ctx, tried: Tried, callerAccountId: string | null): Promise<string> {
  const used = await sql`update identity.codes set used_at = clock_timestamp() where id = ${tried.codeId} and used_at is null`.execute(ctx.tx);
  if (used.numAffectedRows !== 1n) throw refuse('CODE_EXPIRED');
  const proved = await sql<{
    id: string;
  }>`update identity.accounts set phone_verified_at = coalesce(phone_verified_at, ${ctx.now}) where phone = ${tried.phone} returning id`.execute(ctx.tx);
  if (proved.rows[0]) return proved.rows[0].id;
  const own = await sql<{ id: string }>`
    update identity.accounts set phone = ${tried.phone}, phone_verified_at = ${ctx.now} where id = ${callerAccountId} and phone is null returning id`.execute(
    ctx.tx,
  );
  if (own.rows[0]) return own.rows[0].id;
  const opened = await sql<{ id: string }>`
    insert into identity.accounts as a (id, phone, phone_verified_at, name, language, created_at) values (${newId('acc')}, ${tried.phone}, ${ctx.now}, '', ${ctx.language}, ${ctx.now})
    on conflict (phone) do update set phone_verified_at = coalesce(a.phone_verified_at, excluded.phone_verified_at) returning id`.execute(ctx.tx);
  return opened.rows[0]!.id;
}
