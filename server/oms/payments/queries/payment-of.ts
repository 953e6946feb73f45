import { pick } from '#kernel/pick';
import { type Ctx, asSystem } from '#platform/ctx';
import { checkoutPath } from '../rules/checkout-path.ts';
import type { PaymentMethod } from '../rules/method.ts';
import type { PaymentStatus } from '../rules/settle.ts';
import { type PaymentRow, paymentBy } from '../tables/payments.ts';

export type PaymentView = {
  id: string;
  method: PaymentMethod;
  /** Who has the buyer's money. */
  holder: 'operator' | 'merchant';
  status: PaymentStatus;
  currency: string;
  amountMinor: number;
  capturedMinor: number;
  refundedMinor: number;
  /** Refunds on their way. */
  reservedMinor: number;
  cardMask: string | null;
  failure: string | null;
  capturedAt: Date | null;
  cashReceivedAt: Date | null;
  expiresAt: Date | null;
  /** Where the buyer pays, while paying is possible. */
  redirectUrl?: string;
};

const shown = [
  'id',
  'method',
  'holder',
  'status',
  'currency',
  'amountMinor',
  'capturedMinor',
  'refundedMinor',
  'reservedMinor',
  'cardMask',
  'failure',
  'capturedAt',
  'cashReceivedAt',
  'expiresAt',
] as const;

/** A card may be tried again until the time is up. */
export function isPayable(payment: PaymentRow, now: Date): boolean {
  return payment.method === 'card' && ['open', 'failed', 'unknown'].includes(payment.status) && (!payment.expiresAt || payment.expiresAt > now);
}

/** The payment of an order; null when it has none. The caller has proved the right to the order. */
export async function paymentOf(ctx: Ctx, orderId: string): Promise<PaymentView | null> {
  const payment = await asSystem(ctx, (system) => paymentBy(system, 'order_id', orderId));
  if (!payment) return null;
  return {
    ...pick(payment, ...shown),
    ...(isPayable(payment, ctx.now) ? { redirectUrl: checkoutPath(payment.id) } : {}),
  };
}
