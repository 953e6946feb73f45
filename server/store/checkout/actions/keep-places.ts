import * as buyers from '#buyers';
import type { Ctx } from '#platform/ctx';
import { placesOf } from '../rules/choice.ts';
import { cartOfOrder } from '../tables/carts.ts';

/** What the buyer chose in the cart is kept for the next order. An order by phone has no cart: its places are the operator's words. */
export async function keepPlaces(ctx: Ctx, order: { orderId: string; merchantIds: readonly string[] }): Promise<void> {
  const cart = await cartOfOrder(ctx, order.orderId);
  if (!cart?.accountId) return;
  await buyers.keepAddresses(ctx, cart.accountId, placesOf(cart.delivery.filter((choice) => order.merchantIds.includes(choice.merchantId))));
}
