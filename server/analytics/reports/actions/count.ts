import { sql } from 'kysely';
import * as orders from '#orders';
import type { ShipmentFact } from '#orders/events';
import type { Ctx } from '#platform/ctx';
import type { Fact } from '#platform/outbox';
import { dayOf } from '../rules/period.ts';

type Line = { productId: string; categoryCode: string | null; brand: string; title: object; quantity: number; unitPriceMinor: number; feeMinor: number };
type Measure = 'placed' | 'cancelled' | 'delivered';
type OnDay = { merchantId: string; currency: string; day: string; lines: readonly Line[] };

/** One row of a day: what a product brought to a merchant. */
function dayRow({ merchantId, currency, day }: OnDay, line: Line, measure: Measure) {
  const minor = line.quantity * line.unitPriceMinor;
  const of = (one: Measure, value: number) => (measure === one ? value : 0);
  return {
    key: [merchantId, day, line.productId, currency].join('|'),
    merchant: merchantId,
    day,
    currency,
    product: line.productId,
    category: line.categoryCode ?? '',
    brand: line.brand,
    title: line.title,
    placedUnits: of('placed', line.quantity),
    placedMinor: of('placed', minor),
    cancelledUnits: of('cancelled', line.quantity),
    cancelledMinor: of('cancelled', minor),
    deliveredUnits: of('delivered', line.quantity),
    deliveredMinor: of('delivered', minor),
    feeMinor: of('delivered', line.feeMinor),
  };
}
const sums = ['placedUnits', 'placedMinor', 'cancelledUnits', 'cancelledMinor', 'deliveredUnits', 'deliveredMinor', 'feeMinor'] as const;

/** Adds the lines of many shipments to their days' rows. Delivered lines bring their fee. */
async function addLines(ctx: Ctx, days: readonly OnDay[], measure: Measure): Promise<void> {
  const rows = new Map<string, ReturnType<typeof dayRow>>();
  for (const row of days.flatMap((day) => day.lines.map((line) => dayRow(day, line, measure)))) {
    const known = rows.get(row.key);
    rows.set(row.key, known ? { ...known, ...Object.fromEntries(sums.map((name) => [name, known[name] + row[name]])) } : row);
  }
  if (rows.size === 0) return;
  await sql`insert into reports.daily_products as d (merchant_id, day, product_id, category_code, brand, title, currency, placed_units, placed_minor, cancelled_units, cancelled_minor, delivered_units, delivered_minor, fee_minor)
    select r.merchant, r.day, r.product, r.category, r.brand, r.title, r.currency, r."placedUnits", r."placedMinor", r."cancelledUnits", r."cancelledMinor", r."deliveredUnits", r."deliveredMinor", r."feeMinor"
    from jsonb_to_recordset(${JSON.stringify([...rows.values()])}::jsonb) as r (merchant text, day date, currency text, product text, category text, brand text, title jsonb, "placedUnits" int, "placedMinor" bigint,
      "cancelledUnits" int, "cancelledMinor" bigint, "deliveredUnits" int, "deliveredMinor" bigint, "feeMinor" bigint) order by r.merchant, r.day, r.product, r.currency
    on conflict (merchant_id, day, product_id, currency) do update set placed_units = d.placed_units + excluded.placed_units, placed_minor = d.placed_minor + excluded.placed_minor,
      cancelled_units = d.cancelled_units + excluded.cancelled_units, cancelled_minor = d.cancelled_minor + excluded.cancelled_minor, delivered_units = d.delivered_units + excluded.delivered_units,
      delivered_minor = d.delivered_minor + excluded.delivered_minor, fee_minor = d.fee_minor + excluded.fee_minor`.execute(ctx.tx);
}

/** Later statuses have higher ranks: a fact that arrives late never takes a shipment back. */
const ranks: Record<string, number> = {
  awaiting_payment: 0,
  awaiting_confirmation: 0,
  new: 1,
  in_progress: 2,
  sent: 3,
  en_route: 4,
  delivered: 5,
  completed: 6,
  cancelled: 7,
  refused: 7,
  returned: 8,
};

type Counted = { shipmentId: string; merchantId: string; orderId: string; placedDay: string; currency: string; goodsMinor: number };

/**
 * Moves shipments from the rows of their old statuses to that of their new one, on the day of their placing. The rows are there before
 * they are locked, in one order, so that facts heard at once take turns also the first time.
 */
export async function moveStatuses(ctx: Ctx, shipments: readonly Counted[], status: string): Promise<void> {
  const rank = ranks[status] ?? 0;
  const ids = shipments.map((shipment) => shipment.shipmentId);
  await sql`insert into reports.shipments (shipment_id, merchant_id, order_id, placed_day, status, rank, goods_minor, currency)
    select r."shipmentId", r."merchantId", r."orderId", r."placedDay", 'unheard', -1, r."goodsMinor", r.currency
    from jsonb_to_recordset(${JSON.stringify(shipments)}::jsonb) as r ("shipmentId" text, "merchantId" text, "orderId" text, "placedDay" date, "goodsMinor" bigint, currency text)
    order by r."shipmentId" on conflict (shipment_id) do nothing`.execute(ctx.tx);
  const { rows: before } = await sql<{ id: string; status: string; rank: number }>`
    select shipment_id as id, status, rank from reports.shipments where shipment_id = any (${ids}) order by shipment_id for update`.execute(ctx.tx);
  const behind = new Map(before.filter((row) => row.rank < rank).map((row) => [row.id, row]));
  if (behind.size === 0) return;
  await sql`update reports.shipments set status = ${status}, rank = ${rank} where shipment_id = any (${[...behind.keys()]})`.execute(ctx.tx);
  const moved = shipments.filter((shipment) => behind.has(shipment.shipmentId));
  const left = moved.filter((shipment) => behind.get(shipment.shipmentId)!.rank >= 0);
  await addStatuses(ctx, [
    ...left.map((shipment) => ({ shipment, status: behind.get(shipment.shipmentId)!.status, sign: -1 })),
    ...moved.map((shipment) => ({ shipment, status, sign: 1 })),
  ]);
}

async function addStatuses(ctx: Ctx, changes: readonly { shipment: Counted; status: string; sign: number }[]): Promise<void> {
  const rows = changes.map(({ shipment, status, sign }) => ({
    merchant: shipment.merchantId,
    day: shipment.placedDay,
    currency: shipment.currency,
    status,
    count: sign,
    minor: sign * shipment.goodsMinor,
  }));
  await sql`insert into reports.daily_statuses as d (merchant_id, day, status, currency, shipments, goods_minor)
    select r.merchant, r.day, r.status, r.currency, sum(r.count), sum(r.minor)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (merchant text, day date, status text, currency text, count int, minor bigint)
    group by r.merchant, r.day, r.status, r.currency order by r.merchant, r.day, r.status, r.currency
    on conflict (merchant_id, day, status, currency) do update set shipments = d.shipments + excluded.shipments, goods_minor = d.goods_minor + excluded.goods_minor`.execute(
    ctx.tx,
  );
}

async function counted(ctx: Ctx, shipmentIds: readonly string[]): Promise<Counted[]> {
  const found = await orders.shipmentsByIds(ctx, [...new Set(shipmentIds)]);
  return [...found.values()].map((shipment) => ({
    shipmentId: shipment.id,
    merchantId: shipment.merchantId,
    orderId: shipment.orderId,
    placedDay: dayOf(shipment.placedAt),
    currency: shipment.currency,
    goodsMinor: shipment.goodsMinor,
  }));
}

/** New orders: their shipments by status, their lines as placed. */
export async function countPlaced(ctx: Ctx, shipmentIds: readonly string[]): Promise<void> {
  const shipments = await counted(ctx, shipmentIds);
  const lines = await orders.linesOfMany(ctx, shipmentIds);
  await moveStatuses(ctx, shipments, 'awaiting_payment');
  await addLines(
    ctx,
    shipments.map((shipment) => ({ ...shipment, day: shipment.placedDay, lines: lines.get(shipment.shipmentId) ?? [] })),
    'placed',
  );
}

export async function countConfirmed(ctx: Ctx, shipmentIds: readonly string[]): Promise<void> {
  await moveStatuses(ctx, await counted(ctx, shipmentIds), 'new');
}

const measures: Record<string, Measure> = { delivered: 'delivered', cancelled: 'cancelled', returned: 'cancelled' };

/** A step on the way, with what it adds to sales: delivered on the day it happened, cancelled and returned on the day of placing. */
export async function countStep(ctx: Ctx, facts: readonly Fact<ShipmentFact>[], status: string): Promise<void> {
  const happened = new Map(facts.map((fact) => [fact.payload.shipmentId, fact.occurredAt]));
  const shipments = await counted(ctx, [...happened.keys()]);
  await moveStatuses(ctx, shipments, status);
  const measure = measures[status];
  if (!measure) return;
  const lines = await orders.linesOfMany(ctx, [...happened.keys()]);
  const dayFor = (shipment: Counted) => (measure === 'delivered' ? dayOf(happened.get(shipment.shipmentId)!) : shipment.placedDay);
  await addLines(
    ctx,
    shipments.map((shipment) => ({ ...shipment, day: dayFor(shipment), lines: lines.get(shipment.shipmentId) ?? [] })),
    measure,
  );
}
