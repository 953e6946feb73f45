import { sql } from 'kysely';
import { officeHours } from '#kernel/calendar';
import { newId } from '#kernel/ids';
import type { Language } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import * as identity from '#identity';
import * as notices from '#notices';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import * as settings from '#settings';
import * as tasks from '#tasks';
import { merchantRegistered } from '../events.ts';
import { logoOf } from '../rules/logo.ts';
import { moveMerchant } from '../rules/merchant-status.ts';
import { readApplication } from '../rules/read-application.ts';
import { type Merchant, merchantColumns } from '../tables/merchants.ts';
import { nextNumber } from './next-number.ts';

export type Application = {
  name: string;
  legalName?: string;
  kind: 'company' | 'person';
  taxNumber: string;
  country: 'UA' | 'KZ';
  email: string;
  phone: string;
  password?: string | null;
  contactName?: string;
  city?: string;
  brands?: readonly string[];
  expectedProducts?: number;
  language?: Language;
};
export type Registered = { id: string; status: Merchant['status']; decideBy: Date; accountId: string; membershipId: string };

const hour = 3_600_000;
const taken = [{ path: 'taxNumber', code: 'TAX_NUMBER_TAKEN' }];

/**
 * Registers an application: account, merchant, owner, a task for the operator with its deadline. `accountId`: somebody who has proved who he is.
 * A rejected merchant of that person comes back to `new`; an application that already waits is answered as it is.
 * Refuses with INVALID_INPUT, MERCHANT_EXISTS, EMAIL_TAKEN, PASSWORD_WEAK.
 */
export async function registerMerchant(ctx: Ctx, input: Application, accountId: string | null = null): Promise<Registered> {
  const application = readApplication(input);
  const known = await findByTaxNumber(ctx, application);
  const mine = known !== null && accountId !== null && known.applicantId === accountId;
  if (known && known.status !== 'rejected' && !(mine && known.status === 'new')) throw refuse('MERCHANT_EXISTS', {}, taken);
  const applicantId = accountId ?? (await identity.createAccount(ctx, { ...application, name: application.contactName ?? application.name }));
  const decideBy = new Date(ctx.now.getTime() + (await settings.get(ctx, 'clocks')).applicationHours * hour);
  if (known && mine && known.status === 'new') return registered(ctx, known.id, known.decideBy, applicantId);
  const id = known && mine ? await reapply(ctx, known, application, decideBy) : await insertMerchant(ctx, application, applicantId, decideBy);
  await identity.nameOrganisation(ctx, { kind: 'merchant', id }, application.name);
  const answer = await registered(ctx, id, decideBy, applicantId);
  await history.record(ctx, {
    subjectKind: 'merchant',
    subjectId: id,
    merchantId: id,
    action: known && mine ? 'merchants.reapplied' : 'merchants.registered',
    after: { name: application.name, taxNumber: application.taxNumber },
  });
  await tellEverybody(ctx, id, application.name, decideBy);
  await announce(ctx, merchantRegistered, { merchantId: id });
  return answer;
}

async function registered(ctx: Ctx, id: string, decideBy: Date, accountId: string): Promise<Registered> {
  const membershipId = await identity.addMember(ctx, { accountId, organisation: { kind: 'merchant', id }, role: 'owner' });
  return { id, status: 'new', decideBy, accountId, membershipId };
}

async function findByTaxNumber(ctx: Ctx, { country, taxNumber }: { country: string; taxNumber: string }): Promise<Merchant | null> {
  const { rows } =
    await sql<Merchant>`select ${merchantColumns} from merchants.merchants where country = ${country} and tax_number = ${taxNumber} and status <> 'closed'
    order by status = 'rejected', registered_at desc limit 1 for update`.execute(ctx.tx);
  return rows[0] ?? null;
}

async function insertMerchant(ctx: Ctx, application: Application, applicantId: string, decideBy: Date): Promise<string> {
  const id = newId('mrc');
  const logo = logoOf(application.name);
  const inserted = await sql`
    insert into merchants.merchants (merchant_id, number, status, kind, name, legal_name, country, tax_number, email, phone, city, dispatch_city, logo_letters, logo_colour, hours,
      delivery_methods, brands, expected_products, language, applicant_id, registered_at, decide_by, changed_at)
    values (${id}, ${await nextNumber(ctx)}, 'new', ${application.kind}, ${application.name}, ${application.legalName ?? application.name}, ${application.country},
      ${application.taxNumber}, ${application.email}, ${application.phone}, ${application.city ?? ''}, ${application.city ?? ''}, ${logo.letters}, ${logo.colour},
      ${JSON.stringify(officeHours.weekly)}::jsonb, ${['nova_poshta_branch']}, ${[...(application.brands ?? [])]}, ${application.expectedProducts ?? null},
      ${application.language ?? ctx.language}, ${applicantId}, ${ctx.now}, ${decideBy}, ${ctx.now})
    on conflict (country, tax_number) where status not in ('rejected', 'closed') do nothing`.execute(ctx.tx);
  if (inserted.numAffectedRows !== 1n) throw refuse('MERCHANT_EXISTS', {}, taken);
  return id;
}

async function reapply(ctx: Ctx, merchant: Merchant, application: Application, decideBy: Date): Promise<string> {
  await sql`
    update merchants.merchants set status = ${moveMerchant('apply', merchant.status)}, name = ${application.name}, legal_name = ${application.legalName ?? application.name},
      kind = ${application.kind}, email = ${application.email}, phone = ${application.phone}, brands = ${[...(application.brands ?? [])]},
      expected_products = ${application.expectedProducts ?? null}, registered_at = ${ctx.now}, decide_by = ${decideBy}, decided_at = null, decided_by = null,
      decision_reason = null, decision_comment = null, version = version + 1, changed_at = ${ctx.now}
    where merchant_id = ${merchant.id}`.execute(ctx.tx);
  return merchant.id;
}

async function tellEverybody(ctx: Ctx, id: string, name: string, decideBy: Date): Promise<void> {
  await tasks.open(ctx, {
    kind: 'merchants.application',
    subjectKind: 'merchant',
    subjectId: id,
    merchantId: id,
    side: 'operator',
    permission: 'merchants.write',
    dueAt: decideBy,
    words: { key: 'merchants.application', values: { name } },
    href: `/console/merchants/${id}`,
  });
  const values = { name, decideBy: decideBy.toISOString() };
  await notices.tell(ctx, {
    to: { merchantId: id },
    kind: 'system',
    subject: { kind: 'merchant', id, href: '/cabinet/application' },
    words: { key: 'merchants.applied', values },
  });
  await notices.tell(ctx, {
    to: { operatorPermission: 'merchants.write' },
    kind: 'system',
    subject: { kind: 'merchant', id, href: `/console/merchants/${id}` },
    words: { key: 'merchants.application', values },
  });
}
