import { refuse } from '#kernel/refusal';
import { world } from '#platform/world';
import { type Liqpay, liqpay } from './adapters/liqpay.ts';
import type { PaymentMethod } from './rules/method.ts';

/** The acquirer as it is configured now; null = cards are not offered. */
export function acquirer(): Liqpay | null {
  const shop = world().acquirer;
  if (!shop) return null;
  return liqpay({ baseUrl: shop.url, publicKey: shop.publicKey, privateKey: shop.privateKey, testMode: shop.testMode });
}

/** For doors that cannot do without it. Refuses with PAYMENT_METHOD_UNAVAILABLE. */
export function theAcquirer(): Liqpay {
  const found = acquirer();
  if (!found) throw refuse('PAYMENT_METHOD_UNAVAILABLE', { method: 'card' });
  return found;
}

/** Ways to pay that can be offered now. */
export function offeredMethods(): PaymentMethod[] {
  return world().acquirer ? ['card', 'cod'] : ['cod'];
}
