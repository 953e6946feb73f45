import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import type { FeeWords } from '../rules/fee-words.ts';
import type { BoughtThing } from '../rules/placing.ts';

export type Line = BoughtThing & {
  id: string;
  orderId: string;
  shipmentId: string;
  merchantId: string;
  feeMinor: number;
  feeVatMinor: number;
  feeGridVersion: number;
  feeWords: FeeWords;
};

/** Lines of many shipments, in the order of the cart. */
export async function linesOfMany(ctx: Ctx, shipmentIds: readonly string[]): Promise<Map<string, Line[]>> {
  const { rows } = await sql<Line>`
    select l.id, l.order_id as "orderId", l.shipment_id as "shipmentId", l.merchant_id as "merchantId", l.offer_id as "offerId", l.product_id as "productId",
      l.variant_id as "variantId", l.sku, l.slug, l.title, l.brand, l.category_code as "categoryCode", l.options, l.media_id as "mediaId", l.quantity,
      l.unit_price_minor as "unitPriceMinor", l.old_price_minor as "oldPriceMinor", l.weight_grams as "weightGrams", l.fee_minor as "feeMinor",
      l.fee_vat_minor as "feeVatMinor", l.fee_grid_version as "feeGridVersion", l.fee_words as "feeWords"
    from orders.lines l where l.shipment_id = any (${shipmentIds}) order by l.shipment_id, l.position`.execute(ctx.tx);
  const byShipment = new Map<string, Line[]>(shipmentIds.map((id) => [id, []]));
  for (const row of rows) byShipment.get(row.shipmentId)!.push(row);
  return byShipment;
}

export async function linesOf(ctx: Ctx, shipmentId: string): Promise<Line[]> {
  return (await linesOfMany(ctx, [shipmentId])).get(shipmentId)!;
}
