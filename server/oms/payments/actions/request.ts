import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Language } from '#kernel/language';
import { assert, refuse } from '#kernel/refusal';
import { type Ctx, asSystem } from '#platform/ctx';
import { world } from '#platform/world';
import { checkoutPath } from '../rules/checkout-path.ts';
import type { PaymentMethod } from '../rules/method.ts';
import type { PaymentStatus } from '../rules/settle.ts';

export type PaymentRequest = {
  orderId: string;
  /** The order's number as people see it. */
  number: string;
  accountId: string | null;
  method: PaymentMethod;
  amountMinor: number;
  currency: string;
  /** Until when a card may pay; null = no deadline (cash on delivery). */
  expiresAt: Date | null;
  /** What the acquirer's page shows. */
  description: string;
  language: Language;
};
export type Requested = { paymentId: string; status: PaymentStatus; redirectUrl?: string };

/**
 * Asks for an order's money, once: the buyer goes to `redirectUrl` to pay by card; cash on delivery stays open, its merchant holds the money.
 * Refuses with PAYMENT_METHOD_UNAVAILABLE when no acquirer is configured, PAYMENT_AMOUNT_INVALID for nothing to pay.
 */
export async function request(ctx: Ctx, wish: PaymentRequest): Promise<Requested> {
  if (!Number.isSafeInteger(wish.amountMinor) || wish.amountMinor <= 0) throw refuse('PAYMENT_AMOUNT_INVALID', { amountMinor: wish.amountMinor });
  const card = wish.method === 'card';
  const shop = card ? world().acquirer : null;
  if (card && !shop) throw refuse('PAYMENT_METHOD_UNAVAILABLE', { method: wish.method });
  assert(!wish.expiresAt || wish.expiresAt > ctx.now, 'the time to pay lies ahead');
  const id = newId('pay');
  await asSystem(ctx, (system) =>
    sql`insert into payments.payments (id, order_id, order_number, account_id, method, holder, provider, public_key, provider_key, amount_minor, currency, status, description, language, expires_at, created_at)
      values (${id}, ${wish.orderId}, ${wish.number}, ${wish.accountId}, ${wish.method}, ${card ? 'operator' : 'merchant'}, ${card ? 'liqpay' : null}, ${shop?.publicKey ?? null}, ${id},
        ${wish.amountMinor}, ${wish.currency}, 'open', ${wish.description}, ${wish.language}, ${card ? wish.expiresAt : null}, ${ctx.now})`.execute(system.tx),
  );
  return { paymentId: id, status: 'open', ...(card ? { redirectUrl: checkoutPath(id) } : {}) };
}
