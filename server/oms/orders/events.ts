import { z } from 'zod';
import { event } from '#kernel/event';

/** Who has the buyer's money of a shipment: the operator (card) or the merchant (cash on delivery, its own till). */
export const holderShape = z.enum(['operator', 'merchant']);

/** What every fact about one shipment carries. Amounts in minor units; total = goods + delivery. */
const shipmentFact = z.object({
  shipmentId: z.string(),
  shipmentNumber: z.string(),
  orderId: z.string(),
  merchantId: z.string(),
  holder: holderShape,
  currency: z.string(),
  goodsMinor: z.int(),
  deliveryMinor: z.int(),
});
export type ShipmentFact = z.output<typeof shipmentFact>;

export const orderPlaced = event('orders.orderPlaced', z.object({ orderId: z.string(), shipmentIds: z.array(z.string()), merchantIds: z.array(z.string()) }));
/** The merchants may begin: the card was captured, or the money comes on delivery. */
export const shipmentsConfirmed = event('orders.shipmentsConfirmed', z.object({ orderId: z.string(), shipments: z.array(shipmentFact) }));
export const shipmentTaken = event('orders.shipmentTaken', shipmentFact);
export const shipmentSent = event('orders.shipmentSent', shipmentFact);
export const shipmentDelivered = event('orders.shipmentDelivered', shipmentFact);
/** Before dispatch. `paid`: the operator had captured its money. */
export const shipmentCancelled = event(
  'orders.shipmentCancelled',
  shipmentFact.extend({ paid: z.boolean(), reason: z.string(), by: z.enum(['buyer', 'merchant', 'operator', 'clock']) }),
);
/** Came back unclaimed or refused. `paid` as above. */
export const shipmentReturned = event('orders.shipmentReturned', shipmentFact.extend({ paid: z.boolean() }));
/** A capture that came after the clock had cancelled the order: it goes back by itself. */
export const latePaymentReturned = event(
  'orders.latePaymentReturned',
  z.object({ orderId: z.string(), paymentId: z.string(), currency: z.string(), amountMinor: z.int() }),
);
