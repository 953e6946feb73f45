import { sql } from 'kysely';
import type { Carrier } from '../rules/methods.ts';
import type { TrackedParcel } from '../rules/tracking.ts';

/** A parcel as tracking works on it. */
export type ParcelRow = TrackedParcel & {
  id: string;
  merchantId: string;
  shipmentId: string;
  orderId: string;
  carrier: Carrier;
  recipientPhone: string | null;
  codMinor: number;
  createdAt: Date;
};

/** `number` is the one that is asked for. */
export const parcelColumns = sql`id, merchant_id as "merchantId", shipment_id as "shipmentId", order_id as "orderId", carrier, recipient_phone as "recipientPhone", cod_minor as "codMinor",
  created_at as "createdAt", tracked_number as number, return_number as "returnNumber", status as state, ready_for_pickup as "readyForPickup", attention, money_received as "moneyReceived",
  code, carrier_updated_at as "carrierUpdatedAt"`;
