import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import { enqueue } from '#platform/jobs';
import { announce } from '#platform/outbox';
import type { Ctx } from '#platform/ctx';
import { passwordChanged, passwordResetAsked } from '../events.ts';
import { hashPassword } from '../password.ts';
import { passwordProblem } from '../rules/password-rules.ts';
import { readLinkToken } from '../secret.ts';
import { endSessionsOf } from './sessions.ts';

export function refuseWeakPassword(password: string, about: readonly (string | null)[]): void {
  const problem = passwordProblem(
    password,
    about.filter((text) => text !== null),
  );
  if (problem) throw refuse('PASSWORD_WEAK', { problem }, [{ path: 'password', code: 'PASSWORD_WEAK' }]);
}

/** Asks for a link for a new password. The same work is done whether there is such an account or not; the job finds out. */
export async function askPasswordReset(ctx: Ctx, email: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from identity.accounts where email = ${email.trim().toLowerCase()}`.execute(ctx.tx);
  await enqueue(ctx, 'identity.makePasswordReset', { accountId: rows[0]?.id ?? newId('acc') });
}

/** Makes the link and has it sent: at most one a minute and five a day for an account; earlier links are void. */
export async function makePasswordReset(ctx: Ctx, accountId: string): Promise<void> {
  const resetId = newId('prs');
  const inserted = await sql`
    insert into identity.password_resets (id, account_id, asked_at, expires_at)
    select ${resetId}, a.id, clock_timestamp(), clock_timestamp() + interval '30 minutes' from identity.accounts a
    where a.id = ${accountId}
      and not exists (select 1 from identity.password_resets r where r.account_id = a.id and r.asked_at > clock_timestamp() - interval '1 minute')
      and (select count(*) from identity.password_resets r where r.account_id = a.id and r.asked_at > clock_timestamp() - interval '1 day') < 5`.execute(
    ctx.tx,
  );
  if (inserted.numAffectedRows !== 1n) return;
  await sql`update identity.password_resets set used_at = clock_timestamp() where account_id = ${accountId} and id <> ${resetId} and used_at is null`.execute(
    ctx.tx,
  );
  await announce(ctx, passwordResetAsked, { resetId });
}

/** Sets a new password: every session of the account but the kept one ends, the owner is told. */
export async function setPassword(ctx: Ctx, accountId: string, password: string, keepSession: string | null): Promise<void> {
  const hash = await hashPassword(password);
  await sql`update identity.accounts set password_hash = ${hash} where id = ${accountId}`.execute(ctx.tx);
  await endSessionsOf(ctx, accountId, keepSession);
  await history.record(ctx, { subjectKind: 'account', subjectId: accountId, action: 'identity.passwordChanged' });
  await announce(ctx, passwordChanged, { accountId });
}

/** Uses a link up, once. Refuses with LINK_EXPIRED, PASSWORD_WEAK. */
export async function resetPassword(ctx: Ctx, token: string, password: string): Promise<void> {
  const resetId = readLinkToken('password', token);
  const { rows } = await sql<{ accountId: string }>`
    update identity.password_resets set used_at = clock_timestamp() where id = ${resetId} and used_at is null and expires_at > clock_timestamp()
    returning account_id as "accountId"`.execute(ctx.tx);
  const used = rows[0];
  if (!used) throw refuse('LINK_EXPIRED');
  const about = await sql<{ email: string | null; name: string }>`select email, name from identity.accounts where id = ${used.accountId}`.execute(ctx.tx);
  refuseWeakPassword(password, [about.rows[0]!.email, about.rows[0]!.name]);
  await setPassword(ctx, used.accountId, password, null);
}
