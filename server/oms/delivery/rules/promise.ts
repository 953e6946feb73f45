import { addWorkingDays, isOpen, isWorkingDay, kyiv, nextOpening } from '#kernel/calendar';
import type { WorkingCalendar } from '#kernel/calendar';
import { addDays, localDateOf, wallClock } from '#kernel/zone';
import type { LocalDate, LocalTime } from '#kernel/zone';

export type DispatchTerms = {
  calendar: WorkingCalendar;
  /** Orders taken before this hour of a working day count from that day. */
  cutOff: LocalTime;
  /** Working days from then until the parcel is handed over; 0 is the same day. */
  dispatchDays: number;
  zone?: string;
};

/** Days on the road, both ends included. A carrier that rests on some days has a calendar. */
export type Transit = { minDays: number; maxDays: number; calendar?: WorkingCalendar };

export type DeliveryTariff = { kind: 'free' } | { kind: 'fixed'; amountMinor: number; freeFromMinor?: number } | { kind: 'carrier'; freeFromMinor?: number };

/** What the buyer pays for delivery. `amountMinor` null: the carrier names its price at the branch. */
export type DeliveryCost = { amountMinor: number | null; free: boolean; leftToFreeMinor: number | null };

export type DeliveryPromise = {
  /** The day the merchant must hand the parcel over. */
  dispatchBy: LocalDate;
  from: LocalDate;
  to: LocalDate;
  /** Set while the merchant is closed: shown as "closed until …". */
  closedUntil: LocalDate | null;
};

/** The first day that counts for an order taken now: today before the cut-off of a working day, else the next working day. */
function countsFrom(terms: DispatchTerms, now: Date, zone: string): LocalDate | null {
  const { date, time } = wallClock(now, zone);
  if (isWorkingDay(terms.calendar, date) && time < terms.cutOff) return date;
  return addWorkingDays(terms.calendar, addDays(date, 1), 0);
}

function travel(dispatchBy: LocalDate, days: number, transit: Transit): LocalDate {
  return (transit.calendar ? addWorkingDays(transit.calendar, dispatchBy, days) : null) ?? addDays(dispatchBy, days);
}

/** When an order taken now will be there; null when the merchant does not open within 400 days. */
export function promise(terms: DispatchTerms, transit: Transit, now: Date): DeliveryPromise | null {
  const zone = terms.zone ?? kyiv;
  const start = countsFrom(terms, now, zone);
  const dispatchBy = start && addWorkingDays(terms.calendar, start, terms.dispatchDays);
  if (!dispatchBy) return null;
  const opening = nextOpening(terms.calendar, now, zone);
  const opensOn = opening && localDateOf(opening, zone);
  return {
    dispatchBy,
    from: travel(dispatchBy, transit.minDays, transit),
    to: travel(dispatchBy, Math.max(transit.minDays, transit.maxDays), transit),
    closedUntil: isOpen(terms.calendar, now, zone) || opensOn === localDateOf(now, zone) ? null : opensOn,
  };
}

/** What delivery costs for goods of this sum; `carrierPriceMinor` null while the carrier has not named a price. */
export function deliveryCost(tariff: DeliveryTariff, goodsMinor: number, carrierPriceMinor: number | null): DeliveryCost {
  if (tariff.kind === 'free') return { amountMinor: 0, free: true, leftToFreeMinor: null };
  const threshold = tariff.freeFromMinor;
  if (threshold !== undefined && goodsMinor >= threshold) return { amountMinor: 0, free: true, leftToFreeMinor: null };
  const leftToFreeMinor = threshold === undefined ? null : threshold - goodsMinor;
  return { amountMinor: tariff.kind === 'fixed' ? tariff.amountMinor : carrierPriceMinor, free: false, leftToFreeMinor };
}

/** The promise of several parcels at once: everything is there when the last one is. */
export function latestOf(promises: readonly DeliveryPromise[]): Pick<DeliveryPromise, 'from' | 'to'> | null {
  if (promises.length === 0) return null;
  const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
  return promises.reduce<Pick<DeliveryPromise, 'from' | 'to'>>((all, one) => ({ from: later(all.from, one.from), to: later(all.to, one.to) }), {
    from: '',
    to: '',
  });
}

/** Kept when it was there (at the branch or in the buyer's hands) by the end of the promised day. */
export function isKept(promised: Pick<DeliveryPromise, 'to'>, arrivedAt: Date, zone: string = kyiv): boolean {
  return localDateOf(arrivedAt, zone) <= promised.to;
}

/** Broken for sure: the promised day is over and the parcel is not there. */
export function isBroken(promised: Pick<DeliveryPromise, 'to'>, arrivedAt: Date | null, now: Date, zone: string = kyiv): boolean {
  return arrivedAt ? !isKept(promised, arrivedAt, zone) : localDateOf(now, zone) > promised.to;
}
