import { refuse } from '#kernel/refusal';
import { type RouteDoor, serve, serveOutside, serveRaw } from '#platform/routes';
import { world } from '#platform/world';
import { acquirer, theAcquirer } from './acquirer.ts';
import { openCheckout as rememberCheckout } from './actions/inquiries.ts';
import { recordProof } from './actions/record-proof.ts';
import { retryRefund as retry } from './actions/retry-refund.ts';
import { UnsignedCallback } from './adapters/liqpay.ts';
import { getPayment, liqpayCallback, liqpayReturn, liqpayReturnForm, listPayments, openCheckout, retryRefund } from './contract.ts';
import { inquire } from './inquire.ts';
import { listOfPayments, paymentWithPast } from './queries/list.ts';
import { isPayable } from './queries/payment-of.ts';
import { type PaymentRow, paymentBy } from './tables/payments.ts';

const orderPage = (payment: PaymentRow): string => `/orders/${payment.orderNumber}`;
const ours = (path: string): string => new URL(path, world().publicUrl()).href;

function checkoutUrl(payment: PaymentRow): string {
  return theAcquirer().checkout({
    providerKey: payment.providerKey,
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    description: payment.description,
    resultUrl: ours(`/api/v1/payments/liqpay/return?payment=${payment.id}`),
    callbackUrl: ours('/api/v1/payments/liqpay/callback'),
    language: payment.language === 'en' ? 'en' : 'uk',
    ...(payment.expiresAt ? { expiresAt: payment.expiresAt } : {}),
  }).redirectUrl;
}

/** The acquirer's silence keeps nobody from the order's page: the callback or the reconciler tells the rest. */
async function comeBack(door: RouteDoor, { query }: { query: { payment: string } }) {
  const payment = await door.transaction((ctx) => paymentBy(ctx, 'id', query.payment));
  if (!payment) throw refuse('NOT_FOUND');
  if (payment.method === 'card') await inquire(door, payment, 'return');
  return door.reply.redirect(orderPage(payment), 303);
}

export const routes = [
  serveRaw(openCheckout, async (door, { params }) => {
    const found = await door.transaction(async (ctx) => {
      const payment = await paymentBy(ctx, 'id', params.id);
      if (!payment) throw refuse('NOT_FOUND');
      const payable = isPayable(payment, ctx.now);
      if (payable) await rememberCheckout(ctx, payment.id);
      return { payment, payable };
    });
    return door.reply.header('cache-control', 'no-store').redirect(found.payable ? checkoutUrl(found.payment) : orderPage(found.payment), 303);
  }),
  serveOutside(liqpayCallback, async (door, { body }) => {
    const client = acquirer();
    if (!client) throw refuse('CALLBACK_UNSIGNED');
    const proof = (() => {
      try {
        return client.callback(body);
      } catch (problem) {
        if (problem instanceof UnsignedCallback) throw refuse('CALLBACK_UNSIGNED');
        throw problem;
      }
    })();
    return { result: await door.transaction((ctx) => recordProof(ctx, proof, 'callback')) };
  }),
  serveRaw(liqpayReturn, comeBack),
  serveRaw(liqpayReturnForm, comeBack),
  serve(listPayments, (ctx, { query }) => listOfPayments(ctx, query)),
  serve(getPayment, async (ctx, { params }) => {
    const found = await paymentWithPast(ctx, params.id);
    if (!found) throw refuse('NOT_FOUND');
    return found;
  }),
  serve(retryRefund, async (ctx, { params }) => (await paymentWithPast(ctx, await retry(ctx, params.id)))!),
];
