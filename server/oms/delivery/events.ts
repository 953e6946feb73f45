import { z } from 'zod';
import { event } from '#kernel/event';

export const parcelStates = ['created', 'sent', 'en_route', 'delivered', 'returning', 'returned', 'cancelled'] as const;

/** Something about a parcel is new: its state, that it waits at the branch, that somebody should look, or that its cash arrived. */
export const parcelMoved = event(
  'delivery.parcelMoved',
  z.object({
    parcelId: z.string(),
    shipmentId: z.string(),
    orderId: z.string(),
    merchantId: z.string(),
    status: z.enum(parcelStates),
    readyForPickup: z.boolean(),
    attention: z.boolean(),
    moneyReceived: z.boolean(),
  }),
);
