import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import type { ShipmentFact } from '../events.ts';
import type { Destination } from '../rules/placing.ts';
import type { ShipmentStatus } from '../rules/shipment-status.ts';

export type Shipment = {
  id: string;
  merchantId: string;
  accountId: string | null;
  orderId: string;
  orderNumber: string;
  number: string;
  status: ShipmentStatus;
  holder: 'operator' | 'merchant';
  paymentMethod: 'card' | 'cod';
  paid: boolean;
  channel: 'shop' | 'phone' | 'api';
  buyerName: string;
  buyerPhone: string;
  delivery: Destination;
  carrier: string;
  city: string | null;
  currency: string;
  goodsMinor: number;
  deliveryMinor: number;
  totalMinor: number;
  feeMinor: number;
  weightGrams: number;
  dispatchDays: number;
  lineCount: number;
  promiseFrom: string | null;
  promiseTo: string | null;
  dispatchBy: string | null;
  placedAt: Date;
  confirmedAt: Date | null;
  takeBy: Date | null;
  autoCancelAt: Date | null;
  dueAt: Date | null;
  takenAt: Date | null;
  sentAt: Date | null;
  deliveredAt: Date | null;
  finishedAt: Date | null;
  readyForPickup: boolean;
  cancelReason: string | null;
  cancelNote: string | null;
  cancelledBy: 'buyer' | 'merchant' | 'operator' | 'clock' | null;
};

export const shipmentColumns = sql`s.id, s.merchant_id as "merchantId", s.account_id as "accountId", s.order_id as "orderId", s.order_number as "orderNumber", s.number, s.status,
  s.holder, s.payment_method as "paymentMethod", s.paid, s.channel, s.buyer_name as "buyerName", s.buyer_phone as "buyerPhone", s.delivery, s.carrier, s.city, s.currency,
  s.goods_minor as "goodsMinor", s.delivery_minor as "deliveryMinor", s.total_minor as "totalMinor", s.fee_minor as "feeMinor", s.weight_grams as "weightGrams", s.dispatch_days as "dispatchDays",
  s.line_count as "lineCount", s.promise_from::text as "promiseFrom", s.promise_to::text as "promiseTo", s.dispatch_by::text as "dispatchBy", s.placed_at as "placedAt",
  s.confirmed_at as "confirmedAt", s.take_by as "takeBy", s.auto_cancel_at as "autoCancelAt", s.due_at as "dueAt", s.taken_at as "takenAt", s.sent_at as "sentAt",
  s.delivered_at as "deliveredAt", s.finished_at as "finishedAt", s.ready_for_pickup as "readyForPickup", s.cancel_reason as "cancelReason",
  s.cancel_note as "cancelNote", s.cancelled_by as "cancelledBy"`;

export async function shipmentsByIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Shipment>> {
  const { rows } = await sql<Shipment>`select ${shipmentColumns} from orders.shipments s where s.id = any (${ids})`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function shipmentsOfOrder(ctx: Ctx, orderId: string): Promise<Shipment[]> {
  return (await sql<Shipment>`select ${shipmentColumns} from orders.shipments s where s.order_id = ${orderId} order by s.position`.execute(ctx.tx)).rows;
}

/** Shipments by order; every id that was asked has a list. */
export async function shipmentsOfOrders(ctx: Ctx, orderIds: readonly string[]): Promise<Map<string, Shipment[]>> {
  const { rows } =
    await sql<Shipment>`select ${shipmentColumns} from orders.shipments s where s.order_id = any (${orderIds}) order by s.order_id, s.position`.execute(ctx.tx);
  const byOrder = new Map<string, Shipment[]>(orderIds.map((id) => [id, []]));
  for (const row of rows) byOrder.get(row.orderId)!.push(row);
  return byOrder;
}

/** What every fact about a shipment carries. */
export function factOf(shipment: Shipment): ShipmentFact {
  const { holder, currency, goodsMinor, deliveryMinor, orderId, merchantId } = shipment;
  return { shipmentId: shipment.id, shipmentNumber: shipment.number, orderId, merchantId, holder, currency, goodsMinor, deliveryMinor };
}

export async function shipmentFacts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ShipmentFact>> {
  const found = await shipmentsByIds(ctx, ids);
  return new Map([...found].map(([id, shipment]) => [id, factOf(shipment)]));
}

export async function shipmentFact(ctx: Ctx, id: string): Promise<ShipmentFact | undefined> {
  return (await shipmentFacts(ctx, [id])).get(id);
}
