import { orderPlaced, shipmentCancelled, shipmentDelivered, shipmentReturned, shipmentsConfirmed, shipmentSent, shipmentTaken } from '#orders/events';
import { on } from '#platform/outbox';
import { countConfirmed, countPlaced, countStep } from './actions/count.ts';

export const reactions = [
  on(orderPlaced, 'reports.count-placed', countPlaced),
  on(shipmentsConfirmed, 'reports.count-confirmed', (ctx, fact) =>
    countConfirmed(
      ctx,
      fact.shipments.map((shipment) => shipment.shipmentId),
    ),
  ),
  on(shipmentTaken, 'reports.count-taken', (ctx, fact) => countStep(ctx, fact, 'in_progress')),
  on(shipmentSent, 'reports.count-sent', (ctx, fact) => countStep(ctx, fact, 'sent')),
  on(shipmentDelivered, 'reports.count-delivered', (ctx, fact) => countStep(ctx, fact, 'delivered')),
  on(shipmentCancelled, 'reports.count-cancelled', (ctx, fact) => countStep(ctx, fact, 'cancelled')),
  on(shipmentReturned, 'reports.count-returned', (ctx, fact) => countStep(ctx, fact, 'returned')),
];
