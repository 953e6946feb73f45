import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { type ParcelState, mayMove } from '../rules/parcel-state.ts';
import { type ParcelRow, parcelColumns } from '../tables/parcels.ts';
import { recordSteps } from './record-steps.ts';

/**
 * A step that a person reports for a carrier that we do not ask: own courier, pickup, Ukrposhta, Meest. Who hands over himself has the cash too.
 * Refuses with PARCEL_TRACKED for one that is asked, with PARCEL_STEP_REFUSED for a step backward.
 */
export async function reportParcel(ctx: Ctx, parcelId: string, state: ParcelState): Promise<void> {
  const { rows } = await sql<ParcelRow>`select ${parcelColumns} from delivery.parcels where id = ${parcelId} for update`.execute(ctx.tx);
  const parcel = rows[0];
  if (!parcel) throw refuse('NOT_FOUND');
  if (parcel.carrier === 'nova_poshta') throw refuse('PARCEL_TRACKED');
  if (parcel.state === state) return;
  if (!mayMove(parcel.state, state)) throw refuse('PARCEL_STEP_REFUSED', { from: parcel.state, to: state });
  const handedOver = state === 'delivered' && parcel.codMinor > 0 && (parcel.carrier === 'merchant_courier' || parcel.carrier === 'pickup');
  const after = { ...parcel, state, moneyReceived: parcel.moneyReceived || handedOver };
  await sql`update delivery.parcels set status = ${state}, money_received = ${after.moneyReceived}, delivered_at = case when ${state} = 'delivered' then ${ctx.now}::timestamptz else delivered_at end where id = ${parcelId}`.execute(
    ctx.tx,
  );
  await recordSteps(ctx, [{ parcel: after, words: null, at: ctx.now }]);
}
