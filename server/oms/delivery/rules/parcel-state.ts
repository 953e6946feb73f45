export type ParcelState = 'created' | 'sent' | 'en_route' | 'delivered' | 'returning' | 'returned' | 'cancelled';

/** What a carrier's code means to us. `attention`: somebody should look (failed attempt, storage ended). */
export type CarrierStatus = { state: ParcelState; readyForPickup: boolean; attention: boolean; moneyReceived: boolean };

const quiet = { readyForPickup: false, attention: false, moneyReceived: false };
const created: CarrierStatus = { state: 'created', ...quiet };
const sent: CarrierStatus = { state: 'sent', ...quiet };
const enRoute: CarrierStatus = { state: 'en_route', ...quiet };
const arrived: CarrierStatus = { ...enRoute, readyForPickup: true };
const delivered: CarrierStatus = { state: 'delivered', ...quiet };
const returning: CarrierStatus = { state: 'returning', ...quiet };

const novaPoshtaStatuses: Readonly<Record<string, CarrierStatus>> = {
  '1': created,
  '2': { state: 'cancelled', ...quiet },
  '12': sent,
  '4': sent,
  '41': sent,
  '5': enRoute,
  '6': enRoute,
  '101': enRoute,
  '104': enRoute,
  '112': enRoute,
  '111': { ...enRoute, attention: true },
  '7': arrived,
  '8': arrived,
  '105': { ...arrived, attention: true },
  '9': delivered,
  '10': delivered,
  '106': delivered,
  '11': { ...delivered, moneyReceived: true },
  '102': returning,
  '103': returning,
};

/** Null for 3 (number not found) and for codes that we do not know: the parcel keeps its state. */
export function novaPoshtaStatus(code: string): CarrierStatus | null {
  return novaPoshtaStatuses[code] ?? null;
}

/** A code outside the table, 3 excepted: worth one line in the log. */
export function isUnknownCode(code: string): boolean {
  return code !== '3' && !(code in novaPoshtaStatuses);
}

const next: Readonly<Record<ParcelState, readonly ParcelState[]>> = {
  created: ['sent', 'en_route', 'delivered', 'returning', 'returned', 'cancelled'],
  sent: ['en_route', 'delivered', 'returning', 'returned'],
  en_route: ['delivered', 'returning', 'returned'],
  returning: ['returned'],
  delivered: [],
  returned: [],
  cancelled: [],
};

/** Parcels move forward only: a carrier that reports an earlier state again is not believed. */
export function mayMove(from: ParcelState, to: ParcelState): boolean {
  return next[from].includes(to);
}

/** Nothing more happens to the goods. A delivered parcel with cash on delivery still waits for its money. */
export function isFinal(state: ParcelState): boolean {
  return next[state].length === 0;
}
