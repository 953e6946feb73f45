import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Language } from '#kernel/language';
import { normalisePhone } from '#kernel/phone';
import { refuse } from '#kernel/refusal';
import { accountOf, asSystem, type Ctx } from '#platform/ctx';
import { hashPassword } from '../password.ts';
import { passwordProblem } from '../rules/password-rules.ts';

export type NewAccount = { name: string; email: string; phone?: string | null; password?: string | null; language?: Language };

/** Opens an account by e-mail. The phone is a contact until a code proves it. Refuses with EMAIL_TAKEN, PASSWORD_WEAK. */
export async function createAccount(ctx: Ctx, input: NewAccount): Promise<string> {
  const problem = input.password ? passwordProblem(input.password, [input.email, input.name]) : null;
  if (problem) throw refuse('PASSWORD_WEAK', { problem }, [{ path: 'password', code: 'PASSWORD_WEAK' }]);
  const passwordHash = input.password ? await hashPassword(input.password) : null;
  const id = newId('acc');
  return asSystem(ctx, async ({ tx }) => {
    const inserted = await sql`
      insert into identity.accounts (id, email, contact_phone, password_hash, name, language, created_at)
      values (${id}, ${input.email.trim().toLowerCase()}, ${normalisePhone(input.phone)}, ${passwordHash}, ${input.name}, ${input.language ?? ctx.language}, ${ctx.now})
      on conflict (email) do nothing`.execute(tx);
    if (inserted.numAffectedRows !== 1n) throw refuse('EMAIL_TAKEN', {}, [{ path: 'email', code: 'EMAIL_TAKEN' }]);
    return id;
  });
}

/** The account of a phone, opened if there is none. The phone stays unproved until its owner enters a code. */
export async function ensureBuyerAccount(ctx: Ctx, phone: string, name?: string | null): Promise<string> {
  const normal = normalisePhone(phone);
  if (!normal) throw refuse('INVALID_INPUT', {}, [{ path: 'phone', code: 'PHONE_INVALID' }]);
  return asSystem(ctx, async ({ tx }) => {
    const { rows } = await sql<{ id: string }>`
      insert into identity.accounts (id, phone, name, language, created_at)
      values (${newId('acc')}, ${normal}, ${name?.trim() ?? ''}, ${ctx.language}, ${ctx.now})
      on conflict (phone) do update set name = case when identity.accounts.name = '' then excluded.name else identity.accounts.name end
      returning id`.execute(tx);
    return rows[0]!.id;
  });
}

/** What people change of their own account; what is left out stays. */
export async function changeOwnAccount(ctx: Ctx, { name, language }: { name?: string; language?: Language }): Promise<void> {
  await sql`update identity.accounts set name = coalesce(${name ?? null}, name), language = coalesce(${language ?? null}, language) where id = ${accountOf(ctx)}`.execute(
    ctx.tx,
  );
}
