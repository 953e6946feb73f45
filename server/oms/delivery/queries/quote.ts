import type { WorkingCalendar } from '#kernel/calendar';
import type { LocalTime } from '#kernel/zone';
import type { Ctx } from '#platform/ctx';
import * as settings from '#settings';
import type { DeliveryTable } from '../rules/delivery-table.ts';
import type { DeliveryMethod } from '../rules/methods.ts';
import { type DeliveryPromise, type DeliveryTariff, deliveryCost, promise } from '../rules/promise.ts';
import { type TermsRefusal, distanceBetween, tariffMinor, zoneFor } from '../rules/tariff.ts';
import { deliveryTable } from '../settings.ts';
import { type City, citiesBy } from './places.ts';

export type QuoteRequest = {
  key: string;
  merchantId: string;
  calendar: WorkingCalendar;
  /** Default: the platform's. */
  cutOff?: LocalTime;
  /** Working days until the merchant hands the parcel over; 0 is the same day. */
  dispatchDays: number;
  /** Where it leaves from: the directory's reference or the city's name. */
  dispatchCity: string;
  method: DeliveryMethod;
  /** Where it goes; without it the platform's default city. */
  cityRef?: string;
  weightGrams: number;
  goodsMinor: number;
  /** The merchant's own terms in place of the table's price: free, fixed, or free from a sum. */
  tariff?: DeliveryTariff;
};

export type QuoteReason = TermsRefusal | 'MERCHANT_CLOSED';
export type Quote = {
  available: boolean;
  costMinor: number;
  currency: 'UAH';
  free: boolean;
  /** How much more goods make delivery free; null when nothing does. */
  leftToFreeMinor: number | null;
  promise: DeliveryPromise | null;
  reason?: QuoteReason;
};

const workdays = [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 6 ? [{ from: '08:00', to: '20:00' }] : []));
const sixDays: WorkingCalendar = { weekly: workdays, daysOff: [] };
const no = (reason: QuoteReason): Quote => ({ available: false, costMinor: 0, currency: 'UAH', free: false, leftToFreeMinor: null, promise: null, reason });

function quoteOne(request: QuoteRequest, table: DeliveryTable, places: ReadonlyMap<string, City>, now: Date): Quote {
  const terms = table.methods[request.method];
  const distance = distanceBetween(places.get(request.dispatchCity) ?? null, places.get(request.cityRef ?? table.defaultCity) ?? null);
  const found = zoneFor(terms, distance, request.weightGrams);
  if ('refused' in found) return no(found.refused);
  const { zone } = found;
  const tariff: DeliveryTariff = request.tariff ?? { kind: 'carrier', ...(table.freeFromMinor === null ? {} : { freeFromMinor: table.freeFromMinor }) };
  const own = request.method === 'pickup' ? { kind: 'free' as const } : tariff;
  const cost = deliveryCost(own, request.goodsMinor, tariffMinor(zone, request.weightGrams));
  const when = promise(
    { calendar: request.calendar, cutOff: request.cutOff ?? table.cutOff, dispatchDays: request.dispatchDays },
    { minDays: zone.minDays, maxDays: zone.maxDays, ...(terms.restsOnSunday ? { calendar: sixDays } : {}) },
    now,
  );
  if (!when) return no('MERCHANT_CLOSED');
  return { available: true, costMinor: cost.amountMinor ?? 0, currency: 'UAH', free: cost.free, leftToFreeMinor: cost.leftToFreeMinor, promise: when };
}

/** What delivery costs and when it will be there, for many parts at once: two statements, no carrier is asked. */
export async function quoteMany(ctx: Ctx, requests: readonly QuoteRequest[]): Promise<Map<string, Quote>> {
  if (requests.length === 0) return new Map();
  const table = await settings.get(ctx, deliveryTable);
  const places = await citiesBy(
    ctx,
    requests.flatMap((request) => [request.dispatchCity, request.cityRef ?? table.defaultCity]),
  );
  return new Map(requests.map((request) => [request.key, quoteOne(request, table, places, ctx.now)]));
}

export async function quote(ctx: Ctx, request: Omit<QuoteRequest, 'key'>): Promise<Quote> {
  return (await quoteMany(ctx, [{ ...request, key: 'one' }])).get('one')!;
}
