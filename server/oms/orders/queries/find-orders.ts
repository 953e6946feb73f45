import { type RawBuilder, sql } from 'kysely';
import { normalisePhone } from '#kernel/phone';
import type { Ctx } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import { type OrderStatus, orderStatuses } from '../rules/order-status.ts';
import { like } from './find-shipments.ts';
import { type Order, orderColumns } from './orders.ts';

export type OrderFilter = {
  status?: readonly OrderStatus[];
  q?: string;
  merchantId?: string;
  channel?: string;
  payment?: string;
  from?: string;
  to?: string;
  accountId?: string;
};
type Page = { cursor?: string; limit: number };

function searched(q: string) {
  const digits = q.replaceAll(/[\s№#]/g, '').split('-')[0]!;
  const phone = normalisePhone(q);
  return sql`(o.number = ${digits} or o.contact_phone = ${phone ?? ''} or lower(o.contact_name) like ${like(q)})`;
}

function conditions(filter: OrderFilter) {
  const parts = [
    filter.status && sql`o.status = any (${filter.status})`,
    filter.q && searched(filter.q),
    filter.merchantId && sql`exists (select from orders.shipments s where s.order_id = o.id and s.merchant_id = ${filter.merchantId})`,
    filter.channel && sql`o.channel = ${filter.channel}`,
    filter.payment && sql`o.payment_method = ${filter.payment}`,
    filter.from && sql`o.placed_at >= ${filter.from}::timestamptz`,
    filter.to && sql`o.placed_at < ${filter.to}::timestamptz`,
    filter.accountId && sql`o.account_id = ${filter.accountId}`,
  ].filter((part): part is RawBuilder<unknown> => typeof part === 'object' && part !== null);
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

/** Orders, newest first, under the caller's own rights. */
export async function findOrders(ctx: Ctx, filter: OrderFilter, page: Page): Promise<{ items: Order[]; nextCursor: string | null }> {
  const cursor = decodeCursor(page.cursor, 2);
  const after = cursor ? sql`and (o.placed_at, o.id) < (${cursor[0]}::timestamptz, ${cursor[1]})` : sql``;
  const { rows } =
    await sql<Order>`select ${orderColumns} from orders.orders o where ${conditions(filter)} ${after} order by o.placed_at desc, o.id desc limit ${page.limit + 1}`.execute(
      ctx.tx,
    );
  return pageOf(rows, page.limit, (row) => [row.placedAt.toISOString(), row.id]);
}

export async function countOrders(ctx: Ctx, filter: OrderFilter): Promise<number> {
  return (await sql<{ count: number }>`select count(*)::int as count from orders.orders o where ${conditions(filter)}`.execute(ctx.tx)).rows[0]!.count;
}

export async function countByStatus(ctx: Ctx): Promise<Record<OrderStatus | 'all', number>> {
  const { rows } = await sql<{ status: OrderStatus; count: number }>`select status, count(*)::int as count from orders.orders group by status`.execute(ctx.tx);
  const counts = Object.fromEntries(orderStatuses.map((status) => [status, rows.find((row) => row.status === status)?.count ?? 0])) as Record<
    OrderStatus,
    number
  >;
  return { ...counts, all: rows.reduce((sum, row) => sum + row.count, 0) };
}
