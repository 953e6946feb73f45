import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { isFinal } from '../rules/parcel-state.ts';
import { type TrackingReport, followedNumber, hearReport, nextPollAt, numbersToTrack } from '../rules/tracking.ts';
import { type ParcelRow, parcelColumns } from '../tables/parcels.ts';
import { type Step, recordSteps } from './record-steps.ts';

/** For so long nobody else asks for a parcel that was taken for asking. */
const leaseMinutes = 5;

/** Parcels that are due, the longest waiting first; with their return waybills at most `2 × limit` numbers. */
export async function takeDue(ctx: Ctx, limit: number): Promise<ParcelRow[]> {
  return (
    await sql<ParcelRow>`
    with due as (select id from delivery.parcels where next_poll_at <= ${ctx.now} order by next_poll_at, id limit ${limit} for update skip locked)
    update delivery.parcels set next_poll_at = ${new Date(ctx.now.getTime() + leaseMinutes * 60_000)} where id in (select id from due)
    returning ${parcelColumns}`.execute(ctx.tx)
  ).rows;
}

type Heard = { row: ParcelRow; words: string | null; changed: boolean; unknownCode: string | null; estimatedFor: Date | null; deliveredAt: Date | null };

/** What the reports of one poll make of one parcel: its own waybill first, then the one that brings it back. */
function hear(row: ParcelRow, reports: readonly TrackingReport[], now: Date): Heard {
  const own = reports.filter((report) => report.number === row.number);
  const back = reports.filter((report) => report.number === row.returnNumber);
  const heard: Heard = { row, words: null, changed: false, unknownCode: null, estimatedFor: null, deliveredAt: null };
  for (const report of [...own, ...back]) {
    const outcome = hearReport(heard.row, report);
    const attention = outcome.parcel.attention !== heard.row.attention;
    heard.changed ||= outcome.moved || outcome.paid || attention || outcome.parcel.readyForPickup !== heard.row.readyForPickup;
    heard.row = { ...heard.row, ...outcome.parcel, number: followedNumber(heard.row, report) };
    if (outcome.unknownCode) heard.unknownCode = report.code;
    if (report.words) heard.words = report.words;
    heard.estimatedFor = report.scheduledFor ?? heard.estimatedFor;
    if (outcome.moved && outcome.parcel.state === 'delivered') heard.deliveredAt = report.receivedAt ?? now;
  }
  if (isFinal(heard.row.state)) heard.row = { ...heard.row, readyForPickup: false };
  return heard;
}

async function save(ctx: Ctx, all: readonly Heard[]): Promise<void> {
  const rows = all.map(({ row, words, estimatedFor, deliveredAt }) => ({
    id: row.id,
    number: row.number,
    back: row.returnNumber,
    state: row.state,
    ready: row.readyForPickup,
    attention: row.attention,
    money: row.moneyReceived,
    code: row.code,
    words,
    updated: row.carrierUpdatedAt?.toISOString() ?? null,
    estimated: estimatedFor?.toISOString() ?? null,
    delivered: deliveredAt?.toISOString() ?? null,
    next: nextPollAt(row, row.createdAt, ctx.now, row.codMinor > 0)?.toISOString() ?? null,
  }));
  await sql`update delivery.parcels p set tracked_number = i.number, return_number = i.back, status = i.state, ready_for_pickup = i.ready, attention = i.attention, money_received = i.money,
      code = i.code, words = coalesce(i.words, p.words), carrier_updated_at = i.updated, estimated_for = coalesce((i.estimated at time zone 'Europe/Kyiv')::date, p.estimated_for),
      delivered_at = coalesce(p.delivered_at, i.delivered), next_poll_at = i.next
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i (id text, number text, back text, state text, ready bool, attention bool, money bool, code text, words text,
      updated timestamptz, estimated timestamptz, delivered timestamptz, next timestamptz) where p.id = i.id`.execute(ctx.tx);
}

export type Tracked = { changed: number; unknownCodes: string[] };

/** Records one poll. Parcels are locked in id order and heard anew: what another poll recorded meanwhile counts. */
export async function recordReports(ctx: Ctx, ids: readonly string[], reports: readonly TrackingReport[]): Promise<Tracked> {
  const { rows } = await sql<ParcelRow>`select ${parcelColumns} from delivery.parcels where id = any (${ids}) order by id for update`.execute(ctx.tx);
  const all = rows.filter((row) => row.state !== 'cancelled' && numbersOf(row).length > 0).map((row) => hear(row, reports, ctx.now));
  await save(ctx, all);
  const steps: Step[] = all.filter((one) => one.changed).map((one) => ({ parcel: one.row, words: one.words, at: ctx.now }));
  await recordSteps(ctx, steps);
  return { changed: steps.length, unknownCodes: [...new Set(all.flatMap((one) => one.unknownCode ?? []))] };
}

/** What to ask for: a delivered parcel whose cash is still with the carrier is asked for too. */
export function numbersOf(row: ParcelRow): string[] {
  const numbers = numbersToTrack(row);
  return numbers.length === 0 && row.state === 'delivered' && row.codMinor > 0 && !row.moneyReceived ? [row.number] : numbers;
}
