import { sql } from 'kysely';
import type { Language } from '#kernel/language';
import { normalisePhone } from '#kernel/phone';
import type { Ctx } from '#platform/ctx';
import type { Address } from '../rules/kept-addresses.ts';

export type Buyer = {
  accountId: string;
  phone: string;
  name: string;
  email: string | null;
  language: Language;
  addresses: Address[];
  version: number;
  since: Date;
};

const columns = sql`account_id as "accountId", phone, name, email, language, addresses, version, created_at as since`;

export async function profile(ctx: Ctx, accountId: string): Promise<Buyer | null> {
  return (await sql<Buyer>`select ${columns} from buyers.profiles where account_id = ${accountId}`.execute(ctx.tx)).rows[0] ?? null;
}

/** By a whole phone in any spelling, or by how a phone or a name begins. */
export async function find(ctx: Ctx, wanted: { phone?: string; q?: string }): Promise<Buyer[]> {
  const whole = normalisePhone(wanted.phone ?? wanted.q);
  const text = (wanted.q ?? '').toLowerCase().replaceAll(/[\\%_]/g, '\\$&');
  const digits = (wanted.phone ?? wanted.q ?? '').replaceAll(/\D/g, '').replace(/^0/, '');
  const { rows } = await sql<Buyer>`select ${columns} from buyers.profiles
    where phone = ${whole ?? ''} or (${digits.length >= 4} and phone like ${`%${digits}%`}) or (${text.length >= 2} and lower(name) like ${`%${text}%`})
    order by phone = ${whole ?? ''} desc, changed_at desc limit 20`.execute(ctx.tx);
  return rows;
}

export function presentBuyer(buyer: Buyer) {
  return { ...buyer, since: buyer.since.toISOString() };
}
