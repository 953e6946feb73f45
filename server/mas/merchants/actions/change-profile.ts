import { sql } from 'kysely';
import { readIban } from '#kernel/iban';
import { normalisePhone } from '#kernel/phone';
import type { OpenSpan } from '#kernel/calendar';
import type { Localised } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import * as documents from '#documents';
import * as history from '#history';
import * as identity from '#identity';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import { merchantProfileChanged } from '../events.ts';
import type { DayRange } from '../rules/hours.ts';
import { payoutFields } from '../rules/payout-details.ts';
import { lockMerchant, type Merchant } from '../tables/merchants.ts';
import { counterpartyOf } from './counterparty.ts';
import { guardPayout, tellPayoutChanged } from './guard-payout.ts';

export type ProfileChange = {
  name?: string;
  email?: string;
  phone?: string;
  city?: string;
  legalAddress?: string;
  actualAddress?: string;
  signatory?: string;
  bankAccount?: string;
  story?: Localised;
  logo?: { letters: string; colour: string };
  hours?: OpenSpan[][];
  daysOff?: DayRange[];
  dispatchCity?: string;
  dispatchDays?: number;
  deliveryMethods?: string[];
  returnDays?: number;
  brands?: string[];
};

const legal = ['legalAddress', 'bankAccount', 'signatory', 'email', 'phone'] as const;

function readChange(change: ProfileChange, merchant: Merchant): ProfileChange {
  const read = { ...change };
  if (change.phone !== undefined) {
    const phone = normalisePhone(change.phone, merchant.country);
    if (!phone) throw refuse('INVALID_INPUT', {}, [{ path: 'phone', code: 'PHONE_INVALID' }]);
    read.phone = phone;
  }
  // One that was kept before it was asked for check digits keeps nobody from changing the rest.
  if (change.bankAccount?.trim() && change.bankAccount !== merchant.bankAccount) {
    const account = readIban(change.bankAccount);
    if (!account) throw refuse('INVALID_INPUT', {}, [{ path: 'bankAccount', code: 'IBAN_INVALID' }]);
    read.bankAccount = account;
  }
  const turned = change.daysOff?.findIndex((range) => range.from > range.to) ?? -1;
  if (turned >= 0) throw refuse('INVALID_INPUT', {}, [{ path: `daysOff.${turned}.to`, code: 'RANGE_TURNED' }]);
  const wrongDay = change.hours?.findIndex((spans) => spans.some((span) => span.from >= span.to)) ?? -1;
  if (wrongDay >= 0) throw refuse('INVALID_INPUT', {}, [{ path: `hours.${wrongDay}`, code: 'RANGE_TURNED' }]);
  return read;
}

/**
 * Changes what the merchant says of itself. `version` guards against two hands at once. Refuses with EDIT_CONFLICT, INVALID_INPUT,
 * and another bank account with STEP_UP_NEEDED, FORBIDDEN.
 */
export async function changeProfile(ctx: Ctx, merchantId: string, change: ProfileChange, version?: number): Promise<void> {
  const merchant = await lockMerchant(ctx, merchantId);
  if (version !== undefined && version !== merchant.version)
    throw refuse('EDIT_CONFLICT', { version: merchant.version, ...(await history.lastChange(ctx, 'merchant', merchantId)) });
  const read = readChange(change, merchant);
  const fields = (Object.keys(read) as (keyof ProfileChange)[]).filter(
    (key) => read[key] !== undefined && JSON.stringify(read[key]) !== JSON.stringify(merchant[key]),
  );
  if (fields.length === 0) return;
  const next = { ...merchant, ...read } as Merchant;
  const movesPayout = payoutFields.some((field) => fields.includes(field));
  if (movesPayout) guardPayout(ctx);
  await writeProfile(ctx, next);
  await recordChange(ctx, fields, { merchant, next });
  if (movesPayout) await tellPayoutChanged(ctx, merchantId, { before: merchant.bankAccount, after: next.bankAccount });
  if (fields.includes('name')) await identity.nameOrganisation(ctx, { kind: 'merchant', id: merchantId }, next.name);
  if (legal.some((field) => fields.includes(field))) await documents.refreshCounterparty(ctx, merchantId, counterpartyOf(next));
  await announce(ctx, merchantProfileChanged, { merchantId });
}

/** Where the money goes is kept apart, masked. */
async function recordChange(ctx: Ctx, changed: readonly (keyof ProfileChange)[], { merchant, next }: { merchant: Merchant; next: Merchant }): Promise<void> {
  const fields = changed.filter((field) => !(payoutFields as readonly string[]).includes(field));
  if (fields.length === 0) return;
  const only = (from: Merchant) => Object.fromEntries(fields.map((field) => [field, from[field]]));
  await history.record(ctx, {
    subjectKind: 'merchant',
    subjectId: merchant.id,
    merchantId: merchant.id,
    action: 'merchants.profileChanged',
    before: only(merchant),
    after: only(next),
  });
}

async function writeProfile(ctx: Ctx, next: Merchant): Promise<void> {
  await sql`
    update merchants.merchants set name = ${next.name}, email = ${next.email}, phone = ${next.phone}, city = ${next.city}, legal_address = ${next.legalAddress},
      actual_address = ${next.actualAddress}, signatory = ${next.signatory}, bank_account = ${next.bankAccount}, story = ${JSON.stringify(next.story)}::jsonb,
      logo_letters = ${next.logo.letters}, logo_colour = ${next.logo.colour}, hours = ${JSON.stringify(next.hours)}::jsonb, days_off = ${JSON.stringify(next.daysOff)}::jsonb,
      dispatch_city = ${next.dispatchCity}, dispatch_days = ${next.dispatchDays}, delivery_methods = ${next.deliveryMethods}, return_days = ${next.returnDays},
      brands = ${next.brands}, version = version + 1, changed_at = ${ctx.now}
    where merchant_id = ${next.id}`.execute(ctx.tx);
}
