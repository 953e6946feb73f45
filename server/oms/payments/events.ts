import { z } from 'zod';
import { event } from '#kernel/event';

const paymentFact = z.object({ paymentId: z.string(), orderId: z.string(), currency: z.string(), amountMinor: z.int() });

export const paymentCaptured = event('payments.paymentCaptured', paymentFact);
export const paymentFailed = event('payments.paymentFailed', paymentFact.extend({ reason: z.string() }));
/** The time to pay ran out. */
export const paymentExpired = event('payments.paymentExpired', paymentFact);
/** The acquirer confirmed that money went back. `shipmentId` tells for which part; null = the whole late capture. */
export const refundDone = event(
  'payments.refundDone',
  paymentFact.extend({ refundId: z.string(), shipmentId: z.string().nullable(), merchantId: z.string().nullable() }),
);
export const refundFailed = event('payments.refundFailed', paymentFact.extend({ refundId: z.string(), shipmentId: z.string().nullable(), reason: z.string() }));
