import { z } from 'zod';
import { endpoint, idParams, instantShape, listOf, moneyShape, pageQuery } from '#kernel/contract';

/** Refusals of the doors too: endpoints that pay or refund declare them. */
export const paymentRefusals = { PAYMENT_METHOD_UNAVAILABLE: 409, PAYMENT_AMOUNT_INVALID: 422, REFUND_TOO_LARGE: 409 } as const;

export const paymentStatuses = ['open', 'authorised', 'captured', 'partly_refunded', 'refunded', 'failed', 'expired', 'unknown'] as const;

export const openCheckout = endpoint({
  method: 'GET',
  path: '/payments/:id/checkout',
  audience: 'public',
  permission: 'none',
  summary: "Sends the buyer's browser to the acquirer's page, or to the order when there is nothing to pay",
  params: idParams,
  transport: 'stream',
  rateLimit: 60,
  refusals: paymentRefusals,
});

export const liqpayCallback = endpoint({
  method: 'POST',
  path: '/payments/liqpay/callback',
  audience: 'public',
  permission: 'none',
  summary: "The acquirer's signed report about a payment",
  description: 'Without the signature of the configured shop nothing happens and the answer is 403.',
  transport: 'form',
  body: z.object({ data: z.string().max(100_000).optional(), signature: z.string().max(200).optional() }),
  output: z.object({ result: z.string() }),
  rateLimit: 6_000,
  refusals: { CALLBACK_UNSIGNED: 403 },
});

const returnQuery = z.object({ payment: z.string().min(1).max(80) });
const comingBack = { path: '/payments/liqpay/return', audience: 'public', permission: 'none', query: returnQuery, transport: 'stream', rateLimit: 60 } as const;

export const liqpayReturn = endpoint({
  ...comingBack,
  method: 'GET',
  summary: 'Where the acquirer sends the browser afterwards: asks what became of the payment, then shows the order',
});
export const liqpayReturnForm = endpoint({
  ...comingBack,
  method: 'POST',
  summary: 'The same for an acquirer that posts the browser back',
  body: z.looseObject({}),
});

const paymentRow = z.object({
  id: z.string(),
  orderId: z.string(),
  orderNumber: z.string(),
  method: z.enum(['card', 'cod']),
  holder: z.enum(['operator', 'merchant']).describe("Who has the buyer's money"),
  status: z.enum(paymentStatuses),
  amount: moneyShape,
  captured: moneyShape,
  refunded: moneyShape,
  reserved: moneyShape.describe('Refunds on their way'),
  cardMask: z.string().nullable(),
  reference: z.string().nullable().describe("The acquirer's own number"),
  late: z.boolean().describe('Paid after the order was given up'),
  createdAt: instantShape,
  capturedAt: instantShape.nullable(),
  expiresAt: instantShape.nullable(),
});

const refundRow = z.object({
  id: z.string(),
  shipmentId: z.string().nullable(),
  merchantId: z.string().nullable(),
  amount: moneyShape,
  status: z.enum(['asked', 'sent', 'unknown', 'done', 'refused']),
  tries: z.int(),
  failure: z.string().nullable(),
  createdAt: instantShape,
  doneAt: instantShape.nullable(),
});

const proofRow = z.object({
  at: instantShape,
  source: z.enum(['callback', 'return', 'inquiry']),
  providerStatus: z.string(),
  amountMinor: z.int().nullable(),
  currency: z.string(),
  refundedMinor: z.int().nullable(),
  outcome: z.string().describe('What it made of the payment, or which alarm it rang'),
});

export const paymentDetail = paymentRow.extend({
  failure: z.string().nullable(),
  cashReceivedAt: instantShape.nullable(),
  refunds: z.array(refundRow),
  proofs: z.array(proofRow),
});

export const listPayments = endpoint({
  method: 'GET',
  path: '/operator/payments',
  audience: 'operator',
  permission: 'payments.read',
  summary: 'Payments, the newest first; searched by order number or the acquirer’s number',
  query: z.strictObject({
    ...pageQuery,
    status: z.enum(paymentStatuses).optional(),
    method: z.enum(['card', 'cod']).optional(),
    q: z.string().max(80).optional(),
  }),
  output: listOf(paymentRow).extend({ counts: z.record(z.string(), z.int()) }),
});

export const getPayment = endpoint({
  method: 'GET',
  path: '/operator/payments/:id',
  audience: 'operator',
  permission: 'payments.read',
  summary: 'One payment with its refunds and everything the acquirer said',
  params: idParams,
  output: paymentDetail,
});

export const retryRefund = endpoint({
  method: 'POST',
  path: '/operator/refunds/:id/retry',
  audience: 'operator',
  permission: 'refunds.write',
  factor: 'fresh',
  summary: 'Sends a refund that the acquirer refused once more',
  params: idParams,
  output: paymentDetail,
  refusals: { REFUND_TOO_LARGE: 409, CONFLICT: 409 },
});
