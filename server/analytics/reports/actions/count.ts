import { sql } from 'kysely';
import * as orders from '#orders';
import type { ShipmentFact } from '#orders/events';
import type { Ctx } from '#platform/ctx';
import { dayOf } from '../rules/period.ts';

type Line = { productId: string; categoryCode: string | null; brand: string; title: object; quantity: number; unitPriceMinor: number; feeMinor: number };
type Measure = 'placed' | 'cancelled' | 'delivered';

/** Adds a shipment's lines to one day's rows. Delivered lines bring their fee. */
async function addLines(ctx: Ctx, of: { merchantId: string; currency: string; day: string }, lines: readonly Line[], measure: Measure): Promise<void> {
  const byProduct = new Map<string, { line: Line; units: number; minor: number; fee: number }>();
  for (const line of lines) {
    const sum = byProduct.get(line.productId) ?? { line, units: 0, minor: 0, fee: 0 };
    byProduct.set(line.productId, {
      line,
      units: sum.units + line.quantity,
      minor: sum.minor + line.quantity * line.unitPriceMinor,
      fee: sum.fee + line.feeMinor,
    });
  }
  const rows = [...byProduct.values()].map(({ line, units, minor, fee }) => ({
    product: line.productId,
    category: line.categoryCode ?? '',
    brand: line.brand,
    title: line.title,
    placedUnits: measure === 'placed' ? units : 0,
    placedMinor: measure === 'placed' ? minor : 0,
    cancelledUnits: measure === 'cancelled' ? units : 0,
    cancelledMinor: measure === 'cancelled' ? minor : 0,
    deliveredUnits: measure === 'delivered' ? units : 0,
    deliveredMinor: measure === 'delivered' ? minor : 0,
    feeMinor: measure === 'delivered' ? fee : 0,
  }));
  await sql`insert into reports.daily_products as d (merchant_id, day, product_id, category_code, brand, title, currency, placed_units, placed_minor, cancelled_units, cancelled_minor, delivered_units, delivered_minor, fee_minor)
    select ${of.merchantId}, ${of.day}::date, r.product, r.category, r.brand, r.title, ${of.currency}, r."placedUnits", r."placedMinor", r."cancelledUnits", r."cancelledMinor", r."deliveredUnits", r."deliveredMinor", r."feeMinor"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (product text, category text, brand text, title jsonb, "placedUnits" int, "placedMinor" bigint, "cancelledUnits" int, "cancelledMinor" bigint,
      "deliveredUnits" int, "deliveredMinor" bigint, "feeMinor" bigint) order by r.product
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
 * Moves a shipment from the row of its old status to that of its new one, on the day of its placing. The row is there before it is
 * locked, so that two facts heard at once take turns also the first time.
 */
export async function moveStatus(ctx: Ctx, shipment: Counted, status: string): Promise<void> {
  const rank = ranks[status] ?? 0;
  await sql`insert into reports.shipments (shipment_id, merchant_id, order_id, placed_day, status, rank, goods_minor, currency)
    values (${shipment.shipmentId}, ${shipment.merchantId}, ${shipment.orderId}, ${shipment.placedDay}::date, 'unheard', -1, ${shipment.goodsMinor}, ${shipment.currency})
    on conflict (shipment_id) do nothing`.execute(ctx.tx);
  const { rows } = await sql<{
    status: string;
    rank: number;
  }>`select status, rank from reports.shipments where shipment_id = ${shipment.shipmentId} for update`.execute(ctx.tx);
  const before = rows[0]!;
  if (before.rank >= rank) return;
  await sql`update reports.shipments set status = ${status}, rank = ${rank} where shipment_id = ${shipment.shipmentId}`.execute(ctx.tx);
  if (before.rank >= 0) await addStatus(ctx, shipment, before.status, -1);
  await addStatus(ctx, shipment, status, 1);
}

async function addStatus(ctx: Ctx, shipment: Counted, status: string, sign: 1 | -1): Promise<void> {
  await sql`insert into reports.daily_statuses as d (merchant_id, day, status, currency, shipments, goods_minor)
    values (${shipment.merchantId}, ${shipment.placedDay}::date, ${status}, ${shipment.currency}, ${sign}, ${sign * shipment.goodsMinor})
    on conflict (merchant_id, day, status, currency) do update set shipments = d.shipments + excluded.shipments, goods_minor = d.goods_minor + excluded.goods_minor`.execute(
    ctx.tx,
  );
}

async function counted(ctx: Ctx, shipmentIds: readonly string[]): Promise<Map<string, Counted>> {
  const found = await orders.shipmentsByIds(ctx, shipmentIds);
  return new Map(
    [...found.values()].map((shipment) => [
      shipment.id,
      {
        shipmentId: shipment.id,
        merchantId: shipment.merchantId,
        orderId: shipment.orderId,
        placedDay: dayOf(shipment.placedAt),
        currency: shipment.currency,
        goodsMinor: shipment.goodsMinor,
      },
    ]),
  );
}

/** A new order: its shipments by status, its lines as placed. */
export async function countPlaced(ctx: Ctx, placed: { shipmentIds: readonly string[] }): Promise<void> {
  const lines = await orders.linesOfMany(ctx, placed.shipmentIds);
  for (const shipment of (await counted(ctx, placed.shipmentIds)).values()) {
    await moveStatus(ctx, shipment, 'awaiting_payment');
    await addLines(ctx, { ...shipment, day: shipment.placedDay }, lines.get(shipment.shipmentId) ?? [], 'placed');
  }
}

export async function countConfirmed(ctx: Ctx, shipmentIds: readonly string[]): Promise<void> {
  for (const shipment of (await counted(ctx, shipmentIds)).values()) await moveStatus(ctx, shipment, 'new');
}

/** A step on the way, with what it adds to sales: delivered on today's day, cancelled and returned on the day of placing. */
export async function countStep(ctx: Ctx, fact: ShipmentFact, status: string): Promise<void> {
  const shipment = (await counted(ctx, [fact.shipmentId])).get(fact.shipmentId);
  if (!shipment) return;
  await moveStatus(ctx, shipment, status);
  const measure: Measure | undefined = status === 'delivered' ? 'delivered' : status === 'cancelled' || status === 'returned' ? 'cancelled' : undefined;
  if (!measure) return;
  const day = measure === 'delivered' ? dayOf(ctx.now) : shipment.placedDay;
  await addLines(ctx, { ...shipment, day }, await orders.linesOf(ctx, fact.shipmentId), measure);
}
