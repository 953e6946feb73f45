import { sql } from 'kysely';
import type { Language } from '#kernel/language';
import { asSystem, type Ctx } from '#platform/ctx';
import { codeText, linkToken } from '../secret.ts';

/** The code for the phone it belongs to, while it can still be used. */
export async function codeLetter(ctx: Ctx, codeId: string): Promise<{ phone: string; language: Language; code: string } | null> {
  return asSystem(ctx, async ({ tx }) => {
    const { rows } = await sql<{ phone: string; language: Language }>`
      select phone, language from identity.codes where id = ${codeId} and used_at is null and expires_at > clock_timestamp()`.execute(tx);
    return rows[0] ? { ...rows[0], code: codeText(codeId) } : null;
  });
}

export async function invitationLetter(
  ctx: Ctx,
  invitationId: string,
): Promise<{ email: string; language: Language; organisation: string; organisationKind: string; token: string } | null> {
  return asSystem(ctx, async ({ tx }) => {
    const { rows } = await sql<{ email: string; language: Language; organisation: string; organisationKind: string }>`
      select i.email, i.language, o.name as organisation, o.kind as "organisationKind" from identity.invitations i
      join identity.organisations o on o.kind = i.organisation_kind and o.id = i.organisation_id
      where i.id = ${invitationId} and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > clock_timestamp()`.execute(tx);
    return rows[0] ? { ...rows[0], token: linkToken('invitation', invitationId) } : null;
  });
}

export async function passwordResetLetter(ctx: Ctx, resetId: string): Promise<{ accountId: string; email: string; language: Language; token: string } | null> {
  return asSystem(ctx, async ({ tx }) => {
    const { rows } = await sql<{ accountId: string; email: string; language: Language }>`
      select a.id as "accountId", a.email, a.language from identity.password_resets r join identity.accounts a on a.id = r.account_id
      where r.id = ${resetId} and r.used_at is null and r.expires_at > clock_timestamp() and a.email is not null`.execute(tx);
    return rows[0] ? { ...rows[0], token: linkToken('password', resetId) } : null;
  });
}
