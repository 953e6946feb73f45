import { productsDeactivated, productsPublished } from '#catalog/events';
import { mediaStored } from '#media/events';
import { merchantActivated, merchantBlocked, merchantPaused, merchantProfileChanged, merchantResumed, merchantUnblocked } from '#merchants/events';
import * as offers from '#offers';
import { offersChanged } from '#offers/events';
import * as orders from '#orders';
import { shipmentsConfirmed } from '#orders/events';
import { on } from '#platform/outbox';
import { stockChanged } from '#stock/events';
import { rebuild, rebuildMerchants } from './actions/rebuild.ts';
import { productsShowing } from './queries/shown-by.ts';
import { addSold } from './tables/write.ts';

export const reactions = [
  on(productsPublished, 'search.showPublished', (ctx, { ids }) => rebuild(ctx, ids)),
  on(productsDeactivated, 'search.dropDeactivated', (ctx, { ids }) => rebuild(ctx, ids)),
  on(offersChanged, 'search.reprice', (ctx, { shopProductIds }) => rebuild(ctx, shopProductIds)),
  on(stockChanged, 'search.recount', async (ctx, { offerIds }) => {
    const changed = await offers.byIds(ctx, offerIds);
    await rebuild(
      ctx,
      [...changed.values()].flatMap((offer) => (offer.shopProductId ? [offer.shopProductId] : [])),
    );
  }),
  on(mediaStored, 'search.showPictures', async (ctx, { ids }) => rebuild(ctx, await productsShowing(ctx, ids))),
  on(shipmentsConfirmed, 'search.countSold', async (ctx, { shipments }) => {
    const lines = await orders.linesOfMany(
      ctx,
      shipments.map((shipment) => shipment.shipmentId),
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
