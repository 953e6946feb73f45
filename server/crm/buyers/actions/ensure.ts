import { sql } from 'kysely';
import type { Language } from '#kernel/language';
import { normalisePhone } from '#kernel/phone';
import { refuse } from '#kernel/refusal';
import * as identity from '#identity';
import { asSystem, type Ctx } from '#platform/ctx';

export type BuyerContact = { accountId?: string; phone: string; name: string; email?: string | null; language: Language };

/** The buyer of this phone, known from now on; what was empty is filled in, what was there stays. Returns the account's id. */
export async function ensure(ctx: Ctx, contact: BuyerContact): Promise<string> {
  const phone = normalisePhone(contact.phone);
  if (!phone) throw refuse('INVALID_INPUT', {}, [{ path: 'phone', code: 'PHONE_INVALID' }]);
  const accountId = contact.accountId ?? (await identity.ensureBuyerAccount(ctx, phone, contact.name));
  await asSystem(ctx, ({ tx }) =>
    sql`
    insert into buyers.profiles as p (account_id, phone, name, email, language, created_at, changed_at)
    values (${accountId}, ${phone}, ${contact.name.trim()}, ${contact.email ?? null}, ${contact.language}, ${ctx.now}, ${ctx.now})
    on conflict (account_id) do update set phone = excluded.phone, name = case when p.name = '' then excluded.name else p.name end, email = coalesce(p.email, excluded.email)
    where p.phone <> excluded.phone or (p.name = '' and excluded.name <> '') or (p.email is null and excluded.email is not null)`.execute(tx),
  );
  return accountId;
}
