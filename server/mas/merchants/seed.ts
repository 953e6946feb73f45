import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import * as identity from '#identity';
import type { Ctx } from '#platform/ctx';
import * as settings from '#settings';
import { nextNumber } from './actions/next-number.ts';
import { logoOf } from './rules/logo.ts';

/** The operator sells beside the others as merchant number 1; it needs no agreement with itself. */
export async function seedOwnMerchant(ctx: Ctx): Promise<void> {
  await sql`select last from merchants.numbers for update`.execute(ctx.tx);
  const { rows } = await sql<{ id: string }>`select merchant_id as id from merchants.merchants where own`.execute(ctx.tx);
  if (rows.length > 0) return;
  const { name, logoLetters } = await settings.get(ctx, 'theme');
  const details = await settings.get(ctx, 'operatorDetails');
  const calendar = await settings.get(ctx, 'operatorCalendar');
  const id = newId('mrc');
  await sql`
    insert into merchants.merchants (merchant_id, number, status, own, kind, name, legal_name, country, tax_number, email, phone, legal_address, signatory, bank_account,
      logo_letters, logo_colour, hours, days_off, delivery_methods, language, registered_at, decide_by, decided_at, activated_at, changed_at)
    values (${id}, ${await nextNumber(ctx)}, 'active', true, 'company', ${name}, ${details.legalName}, 'UA', ${details.taxNumber}, ${details.email}, ${details.phone},
      ${details.address}, ${details.signatory}, ${details.bankAccount}, ${logoLetters}, ${logoOf(name).colour}, ${JSON.stringify(calendar.weekly)}::jsonb,
      ${JSON.stringify(calendar.daysOff)}::jsonb, ${['nova_poshta_branch', 'nova_poshta_courier']}, 'uk', ${ctx.now}, ${ctx.now}, ${ctx.now}, ${ctx.now}, ${ctx.now})`.execute(
    ctx.tx,
  );
  await identity.nameOrganisation(ctx, { kind: 'merchant', id }, name);
  await identity.openGate(ctx, id, 'agreement');
}
