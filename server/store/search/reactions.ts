import { productsDeactivated, productsPublished } from '#catalog/events';
import { mediaStored } from '#media/events';
import { merchantActivated, merchantBlocked, merchantPaused, merchantProfileChanged, merchantResumed, merchantUnblocked } from '#merchants/events';
import * as offers from '#offers';
import { offersChanged } from '#offers/events';
import * as orders from '#orders';
import { shipmentsConfirmed } from '#orders/events';
import { gather, on, onMany } from '#platform/outbox';
import { stockChanged } from '#stock/events';
import { rebuild, rebuildMerchants } from './actions/rebuild.ts';
import { productsShowing } from './queries/shown-by.ts';
import { addSold } from './tables/write.ts';

export const reactions = [
  onMany(productsPublished, 'search.showPublished', (ctx, facts) => rebuild(ctx, gather(facts, 'ids'))),
  onMany(productsDeactivated, 'search.dropDeactivated', (ctx, facts) => rebuild(ctx, gather(facts, 'ids'))),
  onMany(offersChanged, 'search.reprice', (ctx, facts) => rebuild(ctx, gather(facts, 'shopProductIds'))),
  onMany(stockChanged, 'search.recount', async (ctx, facts) => {
    const changed = await offers.byIds(ctx, [...new Set(gather(facts, 'offerIds'))]);
    await rebuild(
      ctx,
      [...changed.values()].flatMap((offer) => (offer.shopProductId ? [offer.shopProductId] : [])),
    );
  }),
  onMany(mediaStored, 'search.showPictures', async (ctx, facts) => rebuild(ctx, await productsShowing(ctx, gather(facts, 'ids')))),
  onMany(shipmentsConfirmed, 'search.countSold', async (ctx, facts) => {
    const lines = await orders.linesOfMany(
      ctx,
      gather(facts, 'shipments').map((shipment) => shipment.shipmentId),
    );
    const sold = new Map<string, number>();
    for (const line of [...lines.values()].flat()) sold.set(line.productId, (sold.get(line.productId) ?? 0) + line.quantity);
    await addSold(ctx, sold);
    await rebuild(ctx, [...sold.keys()]);
  }),
  ...[merchantProfileChanged, merchantActivated, merchantUnblocked, merchantPaused, merchantResumed].map((event) =>
    on(event, `search.hear${event.name.split('.merchant')[1]}`, (ctx, { merchantId }) => rebuildMerchants(ctx, [merchantId])),
  ),
  on(merchantBlocked, 'search.hearBlocked', (ctx, { merchantId }) => rebuildMerchants(ctx, [merchantId])),
];
