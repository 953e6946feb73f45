import { type RawBuilder, sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import type { ShipmentStatus } from '../rules/shipment-status.ts';
import { countViews, type ShipmentSort, type ShipmentView, viewStatuses } from '../rules/views.ts';
import { type Shipment, shipmentColumns } from './shipments.ts';

export type ShipmentFilter = {
  view: ShipmentView;
  status?: readonly ShipmentStatus[];
  q?: string;
  carrier?: string;
  payment?: 'card' | 'cod';
  from?: string;
  to?: string;
  sort: ShipmentSort;
};

type Order = { value: RawBuilder<unknown>; type: RawBuilder<unknown>; descending: boolean; valueOf: (row: Shipment) => string | number };

const never = '9999-12-31T00:00:00.000Z';
const longAgo = '1970-01-01T00:00:00.000Z';
const byPlacing = { value: sql`s.placed_at`, type: sql`timestamptz`, valueOf: (row: Shipment) => row.placedAt.toISOString() };
const byTotal = { value: sql`s.total_minor`, type: sql`bigint`, valueOf: (row: Shipment) => row.totalMinor };
const orders: Record<ShipmentSort, Order> = {
  placedAt: { ...byPlacing, descending: false },
  '-placedAt': { ...byPlacing, descending: true },
  dueAt: {
    value: sql`coalesce(s.due_at, ${never}::timestamptz)`,
    type: sql`timestamptz`,
    descending: false,
    valueOf: (row) => row.dueAt?.toISOString() ?? never,
  },
  '-dueAt': {
    value: sql`coalesce(s.due_at, ${longAgo}::timestamptz)`,
    type: sql`timestamptz`,
    descending: true,
    valueOf: (row) => row.dueAt?.toISOString() ?? longAgo,
  },
  total: { ...byTotal, descending: false },
  '-total': { ...byTotal, descending: true },
};

export function like(text: string): string {
  return `%${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** Spaces inside a number (104 882) and the shop's `№` are how people write it. */
function searched(q: string): RawBuilder<unknown> {
  const digits = q.replaceAll(/[\s№#]/g, '');
  if (/^\d{6,12}(-\d{1,3})?$/.test(digits)) return sql`(s.order_number = ${digits.split('-')[0]} or s.search_text like ${like(digits)})`;
  return sql`s.search_text like ${like(q)}`;
}

function conditions(filter: ShipmentFilter): RawBuilder<unknown> {
  const statuses = filter.status ?? viewStatuses(filter.view);
  const parts = [
    statuses && sql`s.status = any (${statuses})`,
    filter.q && searched(filter.q),
    filter.carrier && sql`s.carrier = ${filter.carrier}`,
    filter.payment && sql`s.payment_method = ${filter.payment}`,
    filter.from && sql`s.placed_at >= ${filter.from}::timestamptz`,
    filter.to && sql`s.placed_at < ${filter.to}::timestamptz`,
  ].filter((part): part is RawBuilder<unknown> => typeof part === 'object' && part !== null);
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

/** One page of a merchant's shipments; the caller's rights are the tenant's policy. */
export async function findShipments(
  ctx: Ctx,
  merchantId: string,
  filter: ShipmentFilter,
  page: { cursor?: string; limit: number },
): Promise<{ items: Shipment[]; nextCursor: string | null }> {
  const order = orders[filter.sort];
  const cursor = decodeCursor(page.cursor, 2);
  const direction = order.descending ? sql`desc` : sql`asc`;
  const after = cursor ? sql`and (${order.value}, s.id) ${order.descending ? sql`<` : sql`>`} (${cursor[0]}::${order.type}, ${cursor[1]})` : sql``;
  const { rows } = await sql<Shipment>`
    select ${shipmentColumns} from orders.shipments s where s.merchant_id = ${merchantId} and ${conditions(filter)} ${after}
    order by ${order.value} ${direction}, s.id ${direction} limit ${page.limit + 1}`.execute(ctx.tx);
  return pageOf(rows, page.limit, (row) => [order.valueOf(row), row.id]);
}

export async function countShipments(ctx: Ctx, merchantId: string, filter: ShipmentFilter): Promise<number> {
  return (
    await sql<{ count: number }>`select count(*)::int as count from orders.shipments s where s.merchant_id = ${merchantId} and ${conditions(filter)}`.execute(
      ctx.tx,
    )
  ).rows[0]!.count;
}

/** How many stand in each tab. */
export async function countByView(ctx: Ctx, merchantId: string): Promise<Record<ShipmentView, number>> {
  const { rows } = await sql<{
    status: ShipmentStatus;
    count: number;
  }>`select status, count(*)::int as count from orders.shipments where merchant_id = ${merchantId} group by status`.execute(ctx.tx);
  return countViews(new Map(rows.map((row) => [row.status, row.count])));
}
