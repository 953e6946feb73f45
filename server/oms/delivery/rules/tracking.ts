import { isFinal, isUnknownCode, mayMove, novaPoshtaStatus } from './parcel-state.ts';
import type { CarrierStatus, ParcelState } from './parcel-state.ts';

/** What one poll says about one waybill. */
export type TrackingReport = {
  number: string;
  /** The carrier's own code, kept raw. */
  code: string;
  /** The carrier's own words. */
  words: string;
  /** When the carrier last touched it; null when it did not say. */
  updatedAt: Date | null;
  /** A waybill made out of this one. */
  follower: { number: string; kind: 'return' | 'redirect' } | null;
  scheduledFor: Date | null;
  receivedAt: Date | null;
};

/** A parcel as tracking knows it. */
export type TrackedParcel = {
  number: string;
  returnNumber: string | null;
  state: ParcelState;
  readyForPickup: boolean;
  attention: boolean;
  moneyReceived: boolean;
  code: string | null;
  carrierUpdatedAt: Date | null;
};

export type TrackingOutcome = {
  parcel: TrackedParcel;
  /** The state is another one now. */
  moved: boolean;
  /** The parcel became ready for pickup by this report. */
  arrived: boolean;
  /** Cash on delivery reached the sender by this report. */
  paid: boolean;
  unknownCode: boolean;
};

function outcome(before: TrackedParcel, after: TrackedParcel, unknownCode = false): TrackingOutcome {
  return {
    parcel: after,
    moved: after.state !== before.state,
    arrived: after.readyForPickup && !before.readyForPickup,
    paid: after.moneyReceived && !before.moneyReceived,
    unknownCode,
  };
}

const received = new Set(['9', '10', '11', '106']);

/** The return waybill decides one thing: when the sender has it, the parcel is returned. */
function hearReturn(parcel: TrackedParcel, report: TrackingReport): TrackingOutcome {
  if (parcel.state !== 'returning' || !received.has(report.code)) return outcome(parcel, parcel);
  return outcome(parcel, {
    ...parcel,
    state: 'returned',
    readyForPickup: false,
    attention: false,
    carrierUpdatedAt: report.updatedAt ?? parcel.carrierUpdatedAt,
  });
}

function isStale(parcel: TrackedParcel, report: TrackingReport): boolean {
  return parcel.carrierUpdatedAt !== null && report.updatedAt !== null && report.updatedAt < parcel.carrierUpdatedAt;
}

/**
 * What a report makes of a parcel. Older reports, unknown numbers and steps backward change nothing but the raw code;
 * a report about the return waybill is recognised by its number.
 */
export function hearReport(parcel: TrackedParcel, report: TrackingReport): TrackingOutcome {
  if (report.number !== parcel.number) return report.number === parcel.returnNumber ? hearReturn(parcel, report) : outcome(parcel, parcel);
  if (report.code === '3' || isStale(parcel, report)) return outcome(parcel, parcel);
  const heard = { ...parcel, code: report.code, carrierUpdatedAt: report.updatedAt ?? parcel.carrierUpdatedAt };
  const listed = novaPoshtaStatus(report.code);
  if (!listed) return outcome(parcel, heard, isUnknownCode(report.code));
  const returnNumber = startsReturn(report) ? report.follower.number : parcel.returnNumber;
  // Storage that ended turns into a return the moment the carrier writes a return waybill.
  const status: CarrierStatus = report.code === '105' && startsReturn(report) ? { ...listed, state: 'returning', readyForPickup: false } : listed;
  if (status.state !== parcel.state && !mayMove(parcel.state, status.state)) return outcome(parcel, { ...heard, returnNumber });
  return outcome(parcel, { ...heard, ...status, returnNumber, moneyReceived: parcel.moneyReceived || status.moneyReceived });
}

function startsReturn(report: TrackingReport): report is TrackingReport & { follower: { number: string } } {
  return report.follower?.kind === 'return' && ['102', '103', '105'].includes(report.code);
}

/** The number that tracking must ask for next: a forwarded parcel travels under a new one. */
export function followedNumber(parcel: TrackedParcel, report: TrackingReport): string {
  return report.number === parcel.number && report.code === '104' && report.follower?.kind === 'redirect' ? report.follower.number : parcel.number;
}

/** The numbers worth asking for: the waybill while it lives, its return waybill while it returns. */
export function numbersToTrack(parcel: TrackedParcel): string[] {
  if (parcel.state === 'returning' && parcel.returnNumber) return [parcel.number, parcel.returnNumber];
  return isFinal(parcel.state) ? [] : [parcel.number];
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** When to ask again: half an hour while young or about to be fetched, slower with age, null after a final state or 60 days. */
export function nextPollAt(parcel: TrackedParcel, createdAt: Date, now: Date, awaitsMoney = false): Date | null {
  const age = now.getTime() - createdAt.getTime();
  const waits = awaitsMoney && parcel.state === 'delivered' && !parcel.moneyReceived;
  if (age > 60 * day || (isFinal(parcel.state) && !waits)) return null;
  const pause = age < 5 * day || parcel.readyForPickup ? 30 : age < 14 * day ? 120 : 720;
  return new Date(now.getTime() + pause * minute);
}
