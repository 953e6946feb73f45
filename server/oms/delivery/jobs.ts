import { sql } from 'kysely';
import type { Door, OutsideJob } from '#platform/jobs';
import { log } from '#platform/log';
import { numbersOf, recordReports, takeDue } from './actions/track.ts';
import { CarrierOutage, CarrierRefused } from './adapters/carrier-errors.ts';
import { askCarrier, isConfigured } from './carrier.ts';
import { fillBranches, fillCities } from './fill-directory.ts';
import { heardAt, staleCities } from './tables/directory.ts';
import type { ParcelRow } from './tables/parcels.ts';

const day = 24 * 3_600_000;
/** A parcel asks for two numbers at most, the carrier takes a hundred at once. */
const parcelsAtOnce = 50;
const told = new Set<string>();

/** A code that our table lacks is worth one line, not one per parcel and poll. */
function tellUnknown(codes: readonly string[]): void {
  for (const code of codes) {
    if (told.has(code)) continue;
    told.add(code);
    log('warn', 'the carrier has a code that we do not know', { carrier: 'nova_poshta', code });
  }
}

/** One bad number makes the carrier refuse a whole call: the batch is halved until it stands alone. */
async function poll(door: Door, parcels: readonly ParcelRow[]): Promise<void> {
  const asked = parcels.flatMap((parcel) => numbersOf(parcel).map((number) => (parcel.recipientPhone ? { number, phone: parcel.recipientPhone } : number)));
  try {
    const reports = await askCarrier((carrier) => carrier.track(asked));
    tellUnknown(
      (
        await door.transaction((ctx) =>
          recordReports(
            ctx,
            parcels.map((parcel) => parcel.id),
            reports,
          ),
        )
      ).unknownCodes,
    );
  } catch (problem) {
    if (!(problem instanceof CarrierRefused)) throw problem;
    if (parcels.length === 1) return log('warn', 'the carrier refuses to tell about a parcel', { parcel: parcels[0]!.id, error: problem.message });
    const middle = Math.ceil(parcels.length / 2);
    await poll(door, parcels.slice(0, middle));
    await poll(door, parcels.slice(middle));
  }
}

/** Asks for what is due until nothing is. An outage ends the round: the parcels are due again in minutes. */
async function track(door: Door): Promise<void> {
  if (!isConfigured()) return;
  while (!door.signal.aborted) {
    const due = await door.transaction((ctx) => takeDue(ctx, parcelsAtOnce));
    if (due.length === 0) return;
    try {
      await poll(door, due);
    } catch (problem) {
      if (!(problem instanceof CarrierOutage)) throw problem;
      log('warn', 'parcels were not asked for', { carrier: 'nova_poshta', error: problem.message, parcels: due.length });
      return;
    }
  }
}

async function refreshDirectory(door: Door): Promise<void> {
  if (!isConfigured()) return;
  const { citiesDue, stale } = await door.transaction(async (ctx) => {
    const heard = await heardAt(ctx, 'cities');
    return { citiesDue: !heard || heard.getTime() < ctx.now.getTime() - day, stale: await staleCities(ctx, new Date(ctx.now.getTime() - 7 * day), 20) };
  });
  try {
    if (citiesDue) await fillCities(door);
    for (const cityRef of stale) if (!door.signal.aborted) await fillBranches(door, cityRef);
  } catch (problem) {
    if (!(problem instanceof CarrierOutage)) throw problem;
    log('warn', 'the directory was not refreshed', { carrier: 'nova_poshta', error: problem.message });
  }
}

/** A waybill that the carrier has in its hands cannot be deleted: then it stays, and its shipment is cancelled all the same. */
async function withdraw(door: Door, parcelId: string): Promise<void> {
  const { rows } = await door.transaction((ctx) =>
    sql<{ ref: string | null }>`select carrier_ref as ref from delivery.parcels where id = ${parcelId}`.execute(ctx.tx),
  );
  const ref = rows[0]?.ref;
  if (!ref) return;
  await askCarrier((carrier) => carrier.deleteWaybill(ref)).catch((problem: unknown) => {
    if (!(problem instanceof CarrierRefused)) throw problem;
    log('warn', 'the carrier keeps a waybill', { parcel: parcelId, error: problem.message });
  });
}

export const jobs: OutsideJob[] = [
  { name: 'delivery.track', everyMinutes: 5, leaseSeconds: 300, run: track },
  { name: 'delivery.directory', everyMinutes: 60, leaseSeconds: 600, run: refreshDirectory },
  { name: 'delivery.branches', leaseSeconds: 600, run: (door, payload) => fillBranches(door, String(payload.cityRef)) },
  { name: 'delivery.withdraw', run: (door, payload) => withdraw(door, String(payload.parcelId)) },
];
