import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

export type FactorLine = { active: boolean; recoveryCodesLeft: number };

export async function factorOf(ctx: Ctx, accountId: string): Promise<FactorLine> {
  const { rows } = await sql<FactorLine>`
    select exists (select 1 from identity.second_factors where account_id = ${accountId} and confirmed_at is not null) as active,
      (select count(*)::int from identity.recovery_codes where account_id = ${accountId} and used_at is null) as "recoveryCodesLeft"`.execute(ctx.tx);
  return rows[0]!;
}

/** Under which name an authenticator app lists the account. */
export async function accountLabel(ctx: Ctx, accountId: string): Promise<string> {
  const { rows } = await sql<{ label: string }>`select coalesce(email, phone, name) as label from identity.accounts where id = ${accountId}`.execute(ctx.tx);
  return rows[0]!.label;
}
