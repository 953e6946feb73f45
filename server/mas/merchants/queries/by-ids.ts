import { sql } from 'kysely';
import { assert } from '#kernel/refusal';
import type { OpenSpan, WorkingCalendar } from '#kernel/calendar';
import type { Localised } from '#kernel/language';
import type { Ctx } from '#platform/ctx';
import type { DayRange } from '../rules/hours.ts';
import type { MerchantStatus } from '../rules/merchant-status.ts';

export type MerchantLine = {
  id: string;
  number: number;
  name: string;
  legalName: string;
  status: MerchantStatus;
  logo: { letters: string; colour: string };
  /** Seven days from Monday; an empty one is a day of rest. */
  hours: OpenSpan[][];
  daysOff: DayRange[];
  city: string;
  story: Localised;
  dispatchCity: string;
  dispatchDays: number;
  deliveryMethods: string[];
  returnDays: number;
  rating: number | null;
  own: boolean;
  activatedAt: Date | null;
  /** May be ordered from now: active or restricted, not blocked. */
  selling: boolean;
};

const columns = sql`merchant_id as id, number, name, legal_name as "legalName", status, jsonb_build_object('letters', logo_letters, 'colour', logo_colour) as logo, hours,
  days_off as "daysOff", city, story, dispatch_city as "dispatchCity", dispatch_days as "dispatchDays", delivery_methods as "deliveryMethods", return_days as "returnDays",
  rating, own, activated_at as "activatedAt", (status in ('active', 'restricted') or coalesce(block_scope = 'cabinet' and status_before_block in ('active', 'restricted'), false)) as selling`;

/** What everybody may know of these merchants: for the shop, carts, orders, lists. Reads under every role. */
export async function byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, MerchantLine>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<MerchantLine>`select ${columns} from merchants.merchants where merchant_id = any (${[...new Set(ids)]}::text[])`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** All merchants whose goods are in the shop. */
export async function sellingMerchants(ctx: Ctx): Promise<MerchantLine[]> {
  return (await sql<MerchantLine>`select ${columns} from merchants.merchants where status in ('active', 'restricted') order by number`.execute(ctx.tx)).rows;
}

export function workingCalendar(merchant: Pick<MerchantLine, 'hours' | 'daysOff'>): WorkingCalendar {
  return { weekly: merchant.hours, daysOff: merchant.daysOff };
}

/** When a merchant works: promises and clocks count by it. */
export async function calendarOf(ctx: Ctx, merchantId: string): Promise<WorkingCalendar> {
  const merchant = (await byIds(ctx, [merchantId])).get(merchantId);
  assert(merchant, `there is a merchant ${merchantId}`);
  return workingCalendar(merchant);
}

/** The operator sells beside the others, as number 1. */
export async function operatorMerchantId(ctx: Ctx): Promise<string> {
  const { rows } = await sql<{ id: string }>`select merchant_id as id from merchants.merchants where own`.execute(ctx.tx);
  assert(rows[0], 'the operator has its own merchant');
  return rows[0].id;
}
