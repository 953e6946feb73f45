import type { Ctx } from '#platform/ctx';
import type { Found } from '#platform/module';
import { findOrders } from './find-orders.ts';
import { findShipments } from './find-shipments.ts';

/** "Search everything": orders by number, buyer, phone, SKU. */
export async function findAnything(ctx: Ctx, audience: 'merchant' | 'operator', text: string): Promise<Found[]> {
  if (audience === 'merchant') {
    const merchantId = ctx.scope.merchantId;
    if (!merchantId) return [];
    const { items } = await findShipments(ctx, merchantId, { view: 'all', q: text, sort: '-placedAt' }, { limit: 5 });
    return items.map((shipment) => ({
      kind: 'shipment',
      id: shipment.id,
      title: shipment.number,
      subtitle: shipment.buyerName,
      href: `/cabinet/orders/${shipment.id}`,
    }));
  }
  const { items } = await findOrders(ctx, { q: text }, { limit: 5 });
  return items.map((order) => ({ kind: 'order', id: order.id, title: order.number, subtitle: order.contactName, href: `/console/orders/${order.id}` }));
}
