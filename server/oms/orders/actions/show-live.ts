import type { Ctx } from '#platform/ctx';
import { tellLive } from '#platform/outbox';
import type { Order } from '../queries/orders.ts';

type Seen = { id: string; merchantId: string };

/** Open screens see it at once: each merchant's, of its own shipments only, and the buyer's order page. */
export async function showLive(ctx: Ctx, order: Order, shipments: readonly Seen[], status?: string): Promise<void> {
  const news = (some: readonly Seen[]) => ({ ids: some.map((shipment) => shipment.id), ...(status ? { status } : {}) });
  for (const merchantId of new Set(shipments.map((shipment) => shipment.merchantId))) {
    await tellLive(ctx, `merchant:${merchantId}`, 'shipments', news(shipments.filter((shipment) => shipment.merchantId === merchantId)));
  }
  if (order.accountId) await tellLive(ctx, `account:${order.accountId}`, 'shipments', { ...news(shipments), orderId: order.id });
}
