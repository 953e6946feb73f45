import { sql } from 'kysely';
import type { LocalDate } from '#kernel/zone';
import { type Ctx, asSystem } from '#platform/ctx';
import type { Carrier } from '../rules/methods.ts';
import type { ParcelState } from '../rules/parcel-state.ts';

export type ParcelStep = { at: Date; status: ParcelState; readyForPickup: boolean; attention: boolean; code: string | null; words: string | null };
export type Parcel = {
  id: string;
  shipmentId: string;
  merchantId: string;
  carrier: Carrier;
  waybill: string;
  status: ParcelState;
  readyForPickup: boolean;
  attention: boolean;
  moneyReceived: boolean;
  /** Key of `words/*\/delivery.json` under `parcel`: the state as people read it. */
  statusText: ParcelState | 'ready_for_pickup' | 'attention';
  /** The carrier's own words about the last step, Ukrainian; null until it spoke. */
  carrierWords: string | null;
  estimatedFor: LocalDate | null;
  deliveredAt: Date | null;
  returnWaybill: string | null;
  trackingUrl?: string;
  history: ParcelStep[];
};

type Row = Omit<Parcel, 'statusText' | 'trackingUrl' | 'history'>;

const pages: Partial<Record<Carrier, string>> = {
  nova_poshta: 'https://novaposhta.ua/tracking/?cargo_number=',
  ukrposhta: 'https://track.ukrposhta.ua/tracking_UA.html?barcode=',
};

async function steps(ctx: Ctx, parcelIds: readonly string[]): Promise<(ParcelStep & { parcelId: string })[]> {
  return (
    await sql<ParcelStep & { parcelId: string }>`select parcel_id as "parcelId", at, status, ready_for_pickup as "readyForPickup", attention, code, words
    from delivery.parcel_steps where parcel_id = any (${parcelIds}) order by at, id`.execute(ctx.tx)
  ).rows;
}

function present(row: Row, history: ParcelStep[]): Parcel {
  const page = pages[row.carrier];
  const statusText = row.readyForPickup ? ('ready_for_pickup' as const) : row.attention ? ('attention' as const) : row.status;
  return { ...row, statusText, ...(page ? { trackingUrl: page + row.waybill } : {}), history };
}

async function read(ctx: Ctx, shipmentIds: readonly string[]): Promise<Map<string, Parcel[]>> {
  const { rows } =
    await sql<Row>`select id, shipment_id as "shipmentId", merchant_id as "merchantId", carrier, waybill, status, ready_for_pickup as "readyForPickup", attention,
      money_received as "moneyReceived", words as "carrierWords", estimated_for::text as "estimatedFor", delivered_at as "deliveredAt", return_number as "returnWaybill"
    from delivery.parcels where shipment_id = any (${shipmentIds}) order by created_at, id`.execute(ctx.tx);
  const past =
    rows.length === 0
      ? []
      : await steps(
          ctx,
          rows.map((row) => row.id),
        );
  const found = new Map<string, Parcel[]>(shipmentIds.map((id) => [id, []]));
  for (const row of rows)
    found.get(row.shipmentId)!.push(
      present(
        row,
        past.filter((step) => step.parcelId === row.id).map(({ parcelId: _, ...step }) => step),
      ),
    );
  return found;
}

/** Parcels by shipment, the oldest first; every id that was asked has a list. A buyer's right to the shipments is proved by the caller. */
export function parcelsOf(ctx: Ctx, shipmentIds: readonly string[]): Promise<Map<string, Parcel[]>> {
  if (shipmentIds.length === 0) return Promise.resolve(new Map());
  return ctx.scope.role === 'app_buyer' ? asSystem(ctx, (system) => read(system, shipmentIds)) : read(ctx, shipmentIds);
}
