import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { joinCarts } from '../rules/cart-lines.ts';
import { type Cart, insertCart, lockCart, openCartOf, saveCart } from '../tables/carts.ts';

function callerAccount(ctx: Ctx): string | null {
  return ctx.actor.kind === 'account' ? ctx.actor.accountId : null;
}

/**
 * Takes a cart under its lock. Who knows the id may use it until a buyer signs in: then it is bound to the account, and what another
 * device had left there comes along. Somebody else's is not found.
 */
export async function holdCart(ctx: Ctx, id: string): Promise<Cart> {
  const cart = await holdAsIs(ctx, id);
  const accountId = callerAccount(ctx);
  return cart.accountId || !accountId || cart.status === 'placed' ? cart : bind(ctx, cart, accountId);
}

/** The same without binding: placing buys exactly what was shown, nothing comes along from elsewhere. */
export async function holdAsIs(ctx: Ctx, id: string): Promise<Cart> {
  const cart = await lockCart(ctx, id);
  if (!cart || cart.status === 'merged' || (cart.accountId && cart.accountId !== callerAccount(ctx))) throw refuse('NOT_FOUND');
  return cart;
}

async function bind(ctx: Ctx, cart: Cart, accountId: string): Promise<Cart> {
  const other = await openCartOf(ctx, accountId);
  if (other) await saveCart(ctx, { ...other, status: 'merged' });
  return saveCart(ctx, {
    ...cart,
    accountId,
    lines: joinCarts(cart.lines, other?.lines ?? []),
    delivery: cart.delivery.length > 0 ? cart.delivery : (other?.delivery ?? []),
  });
}

/** The signed-in buyer's open cart, else a new one. */
export async function openCart(ctx: Ctx): Promise<Cart> {
  const accountId = callerAccount(ctx);
  return (accountId && (await openCartOf(ctx, accountId))) || insertCart(ctx, accountId);
}

/** For changes: an order that is placed is not changed through its cart. */
export async function holdOpenCart(ctx: Ctx, id: string): Promise<Cart> {
  const cart = await holdCart(ctx, id);
  if (cart.status !== 'open') throw refuse('CART_PLACED', { orderId: cart.orderId });
  return cart;
}
