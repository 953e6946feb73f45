import { sql } from 'kysely';
import type { OpenSpan } from '#kernel/calendar';
import type { Language, Localised } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import type { BlockScope } from '../rules/block-scope.ts';
import type { DayRange } from '../rules/hours.ts';
import type { MerchantStatus } from '../rules/merchant-status.ts';

export type Merchant = {
  id: string;
  number: number;
  status: MerchantStatus;
  own: boolean;
  kind: 'company' | 'person';
  name: string;
  legalName: string;
  country: string;
  taxNumber: string;
  email: string;
  phone: string;
  city: string;
  legalAddress: string;
  actualAddress: string;
  signatory: string;
  bankAccount: string;
  story: Localised;
  logo: { letters: string; colour: string };
  hours: OpenSpan[][];
  daysOff: DayRange[];
  dispatchCity: string;
  dispatchDays: number;
  deliveryMethods: string[];
  returnDays: number;
  brands: string[];
  expectedProducts: number | null;
  language: Language;
  applicantId: string | null;
  specialistId: string | null;
  rating: number | null;
  registeredAt: Date;
  decideBy: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  decisionReason: string | null;
  decisionComment: string | null;
  activatedAt: Date | null;
  blockScope: BlockScope | null;
  blockReason: string | null;
  blockComment: string | null;
  blockedAt: Date | null;
  blockUntil: Date | null;
  statusBeforeBlock: MerchantStatus | null;
  version: number;
};

export const merchantColumns = sql`merchant_id as id, number, status, own, kind, name, legal_name as "legalName", country, tax_number as "taxNumber", email, phone, city,
  legal_address as "legalAddress", actual_address as "actualAddress", signatory, bank_account as "bankAccount", story,
  jsonb_build_object('letters', logo_letters, 'colour', logo_colour) as logo, hours, days_off as "daysOff", dispatch_city as "dispatchCity", dispatch_days as "dispatchDays",
  delivery_methods as "deliveryMethods", return_days as "returnDays", brands, expected_products as "expectedProducts", language, applicant_id as "applicantId",
  specialist_id as "specialistId", rating, registered_at as "registeredAt", decide_by as "decideBy", decided_at as "decidedAt", decided_by as "decidedBy",
  decision_reason as "decisionReason", decision_comment as "decisionComment", activated_at as "activatedAt", block_scope as "blockScope", block_reason as "blockReason",
  block_comment as "blockComment", blocked_at as "blockedAt", block_until as "blockUntil", status_before_block as "statusBeforeBlock", version`;

export async function findMerchant(ctx: Ctx, id: string): Promise<Merchant | null> {
  return (await sql<Merchant>`select ${merchantColumns} from merchants.merchants where merchant_id = ${id}`.execute(ctx.tx)).rows[0] ?? null;
}

/** Locks a merchant for a change. Refuses with NOT_FOUND. */
export async function lockMerchant(ctx: Ctx, id: string): Promise<Merchant> {
  const { rows } = await sql<Merchant>`select ${merchantColumns} from merchants.merchants where merchant_id = ${id} for update`.execute(ctx.tx);
  if (!rows[0]) throw refuse('NOT_FOUND');
  return rows[0];
}
