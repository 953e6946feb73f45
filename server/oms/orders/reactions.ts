import { parcelMoved } from '#delivery/events';
import { paymentCaptured, paymentExpired } from '#payments/events';
import { on } from '#platform/outbox';
import { confirmPaid } from './actions/confirm-paid.ts';
import { expireUnpaid } from './actions/expire.ts';
import { followParcels } from './actions/follow-parcels.ts';

export const reactions = [
  on(paymentCaptured, 'orders.confirm-paid', confirmPaid),
  on(paymentExpired, 'orders.expire-unpaid', (ctx, fact) => expireUnpaid(ctx, fact.orderId)),
  on(parcelMoved, 'orders.follow-parcels', followParcels),
];
