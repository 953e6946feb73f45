import { orderPlaced, shipmentCancelled, shipmentDelivered, shipmentReturned, shipmentsConfirmed, shipmentSent, shipmentTaken } from '#orders/events';
import { gather, onMany } from '#platform/outbox';
import { countConfirmed, countPlaced, countStep } from './actions/count.ts';

export const reactions = [
  onMany(orderPlaced, 'reports.count-placed', (ctx, facts) => countPlaced(ctx, gather(facts, 'shipmentIds'))),
  onMany(shipmentsConfirmed, 'reports.count-confirmed', (ctx, facts) =>
    countConfirmed(
      ctx,
      gather(facts, 'shipments').map((shipment) => shipment.shipmentId),
    ),
  ),
  onMany(shipmentTaken, 'reports.count-taken', (ctx, facts) => countStep(ctx, facts, 'in_progress')),
  onMany(shipmentSent, 'reports.count-sent', (ctx, facts) => countStep(ctx, facts, 'sent')),
  onMany(shipmentDelivered, 'reports.count-delivered', (ctx, facts) => countStep(ctx, facts, 'delivered')),
  onMany(shipmentCancelled, 'reports.count-cancelled', (ctx, facts) => countStep(ctx, facts, 'cancelled')),
  onMany(shipmentReturned, 'reports.count-returned', (ctx, facts) => countStep(ctx, facts, 'returned')),
];
