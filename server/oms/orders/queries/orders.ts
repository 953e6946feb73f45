import { sql } from 'kysely';
import type { Language } from '#kernel/language';
import type { Ctx } from '#platform/ctx';
import type { OrderStatus } from '../rules/order-status.ts';

export type Order = {
  id: string;
  number: string;
  accountId: string | null;
  channel: 'shop' | 'phone' | 'api';
  language: Language;
  contactName: string;
  contactPhone: string;
  contactEmail: string | null;
  comment: string | null;
  currency: string;
  goodsMinor: number;
  deliveryMinor: number;
  totalMinor: number;
  paymentMethod: 'card' | 'cod';
  paidAt: Date | null;
  payBy: Date | null;
  status: OrderStatus;
  placedAt: Date;
  placedBy: string;
};

export const orderColumns = sql`o.id, o.number, o.account_id as "accountId", o.channel, o.language, o.contact_name as "contactName", o.contact_phone as "contactPhone",
  o.contact_email as "contactEmail", o.comment, o.currency, o.goods_minor as "goodsMinor", o.delivery_minor as "deliveryMinor", o.total_minor as "totalMinor",
  o.payment_method as "paymentMethod", o.paid_at as "paidAt", o.pay_by as "payBy", o.status, o.placed_at as "placedAt", o.placed_by as "placedBy"`;

async function one(ctx: Ctx, condition: ReturnType<typeof sql>): Promise<Order | undefined> {
  return (await sql<Order>`select ${orderColumns} from orders.orders o where ${condition}`.execute(ctx.tx)).rows[0];
}

export function orderOf(ctx: Ctx, id: string): Promise<Order | undefined> {
  return one(ctx, sql`o.id = ${id}`);
}

export function orderByNumber(ctx: Ctx, number: string): Promise<Order | undefined> {
  return one(ctx, sql`o.number = ${number}`);
}

export function orderByCart(ctx: Ctx, cartId: string): Promise<Order | undefined> {
  return one(ctx, sql`o.cart_id = ${cartId}`);
}

/** Takes the order's row: every move of its shipments and its money goes through this lock. */
export function lockOrder(ctx: Ctx, id: string): Promise<Order | undefined> {
  return one(ctx, sql`o.id = ${id} for update`);
}
