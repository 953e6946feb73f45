import { sql } from 'kysely';
import { newSecret } from '#kernel/ids';
import type { Ctx } from '#platform/ctx';
import type { CartLine } from '../rules/cart-lines.ts';
import type { Choice } from '../rules/choice.ts';

export type Cart = {
  id: string;
  accountId: string | null;
  status: 'open' | 'placed' | 'merged';
  lines: CartLine[];
  delivery: Choice[];
  cityRef: string | null;
  city: string | null;
  orderId: string | null;
};

const columns = sql`id, account_id as "accountId", status, lines, delivery, city_ref as "cityRef", city, order_id as "orderId"`;

export async function lockCart(ctx: Ctx, id: string): Promise<Cart | undefined> {
  return (await sql<Cart>`select ${columns} from checkout.carts where id = ${id} for update`.execute(ctx.tx)).rows[0];
}

export async function cartOfOrder(ctx: Ctx, orderId: string): Promise<Cart | undefined> {
  return (await sql<Cart>`select ${columns} from checkout.carts where order_id = ${orderId}`.execute(ctx.tx)).rows[0];
}

/** The one open cart of an account, locked. Whoever asks holds the account's place for one until the end: two screens at once do not make two. */
export async function openCartOf(ctx: Ctx, accountId: string): Promise<Cart | undefined> {
  const [, { rows }] = await Promise.all([
    sql`select pg_advisory_xact_lock(hashtextextended(${`cart:${accountId}`}, 0))`.execute(ctx.tx),
    sql<Cart>`select ${columns} from checkout.carts where account_id = ${accountId} and status = 'open' for update`.execute(ctx.tx),
  ]);
  return rows[0];
}

export async function insertCart(ctx: Ctx, accountId: string | null): Promise<Cart> {
  const { rows } =
    await sql<Cart>`insert into checkout.carts (id, account_id, created_at, changed_at) values (${`crt_${newSecret()}`}, ${accountId}, ${ctx.now}, ${ctx.now}) returning ${columns}`.execute(
      ctx.tx,
    );
  return rows[0]!;
}

export async function saveCart(ctx: Ctx, cart: Cart): Promise<Cart> {
  await sql`update checkout.carts set account_id = ${cart.accountId}, status = ${cart.status}, lines = ${JSON.stringify(cart.lines)}::jsonb, delivery = ${JSON.stringify(cart.delivery)}::jsonb,
    city_ref = ${cart.cityRef}, city = ${cart.city}, order_id = ${cart.orderId}, changed_at = ${ctx.now} where id = ${cart.id}`.execute(ctx.tx);
  return cart;
}
