import { parcelMoved } from '#delivery/events';
import { paymentCaptured, paymentExpired } from '#payments/events';
import { on } from '#platform/outbox';
import { confirmPaid } from './actions/confirm-paid.ts';
import { expireUnpaid } from './actions/expire.ts';
import { followParcels } from './actions/follow-parcels.ts';
import { openTaking } from './actions/open-taking.ts';
import { tellCancelled, tellConfirmed, tellPlaced, tellStep } from './actions/tell.ts';
import { orderPlaced, shipmentCancelled, shipmentDelivered, shipmentReturned, shipmentSent, shipmentsConfirmed, shipmentTaken } from './events.ts';

const idsOf = (fact: { shipments: { shipmentId: string }[] }) => fact.shipments.map((shipment) => shipment.shipmentId);

export const reactions = [
  on(paymentCaptured, 'orders.confirm-paid', confirmPaid),
  on(paymentExpired, 'orders.expire-unpaid', (ctx, fact) => expireUnpaid(ctx, fact.orderId)),
  on(parcelMoved, 'orders.follow-parcels', followParcels),
  // Own facts: what people are told happens after the act, exactly once, and does not slow the act down.
  on(orderPlaced, 'orders.tell-placed', (ctx, fact) => tellPlaced(ctx, fact.orderId)),
  on(shipmentsConfirmed, 'orders.open-taking', (ctx, fact) => openTaking(ctx, idsOf(fact))),
  on(shipmentsConfirmed, 'orders.tell-confirmed', (ctx, fact) => tellConfirmed(ctx, fact.orderId, idsOf(fact))),
  on(shipmentTaken, 'orders.tell-taken', (ctx, fact) => tellStep(ctx, 'taken', fact.shipmentId)),
  on(shipmentSent, 'orders.tell-sent', (ctx, fact) => tellStep(ctx, 'sent', fact.shipmentId)),
  on(shipmentDelivered, 'orders.tell-delivered', (ctx, fact) => tellStep(ctx, 'delivered', fact.shipmentId)),
  on(shipmentReturned, 'orders.tell-returned', (ctx, fact) => tellStep(ctx, 'returned', fact.shipmentId)),
  on(shipmentCancelled, 'orders.tell-cancelled', tellCancelled),
];
