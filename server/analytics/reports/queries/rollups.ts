import { sql } from 'kysely';
import type { Localised } from '#kernel/language';
import type { Ctx } from '#platform/ctx';
import type { Period } from '../rules/period.ts';

/** One merchant's figures, or the whole market's. */
export type Slice = { merchantId: string | null; currency: string; period: Period };

const within = ({ merchantId, currency, period }: Slice) =>
  sql`(${merchantId}::text is null or merchant_id = ${merchantId}) and currency = ${currency} and day between ${period.from}::date and ${period.to}::date`;

export type StatusRow = { status: string; shipments: number; goodsMinor: number };

export async function byStatus(ctx: Ctx, slice: Slice): Promise<StatusRow[]> {
  return (
    await sql<StatusRow>`select status, sum(shipments)::int as shipments, sum(goods_minor)::bigint as "goodsMinor" from reports.daily_statuses
    where ${within(slice)} group by status having sum(shipments) > 0 order by 2 desc, 1`.execute(ctx.tx)
  ).rows;
}

export type DayRow = { day: string; shipments: number; units: number; goodsMinor: number; cancelledMinor: number; deliveredMinor: number; feeMinor: number };

export async function byDay(ctx: Ctx, slice: Slice): Promise<DayRow[]> {
  const { rows } = await sql<DayRow>`
    with sales as (select day, sum(placed_units - cancelled_units)::int as units, sum(placed_minor - cancelled_minor)::bigint as goods, sum(cancelled_minor)::bigint as cancelled,
        sum(delivered_minor)::bigint as delivered, sum(fee_minor)::bigint as fee from reports.daily_products where ${within(slice)} group by day),
      counts as (select day, sum(shipments) filter (where status not in ('cancelled', 'returned', 'refused'))::int as shipments from reports.daily_statuses where ${within(slice)} group by day)
    select to_char(day, 'YYYY-MM-DD') as day, coalesce(c.shipments, 0) as shipments, coalesce(s.units, 0) as units, coalesce(s.goods, 0)::bigint as "goodsMinor",
      coalesce(s.cancelled, 0)::bigint as "cancelledMinor", coalesce(s.delivered, 0)::bigint as "deliveredMinor", coalesce(s.fee, 0)::bigint as "feeMinor"
    from sales s full join counts c using (day) order by day`.execute(ctx.tx);
  return rows;
}

export type GroupRow = { key: string; units: number; goodsMinor: number; deliveredMinor: number; feeMinor: number };

export async function byGroup(ctx: Ctx, slice: Slice, group: 'category_code' | 'brand' | 'merchant_id'): Promise<GroupRow[]> {
  return (
    await sql<GroupRow>`select ${sql.ref(group)} as key, sum(placed_units - cancelled_units)::int as units, sum(placed_minor - cancelled_minor)::bigint as "goodsMinor",
    sum(delivered_minor)::bigint as "deliveredMinor", sum(fee_minor)::bigint as "feeMinor" from reports.daily_products where ${within(slice)}
    group by 1 order by 3 desc, 1 limit 200`.execute(ctx.tx)
  ).rows;
}

export type ProductRow = GroupRow & { title: Localised; brand: string; categoryCode: string };

export async function topProducts(ctx: Ctx, slice: Slice, limit: number): Promise<ProductRow[]> {
  return (
    await sql<ProductRow>`select product_id as key, (array_agg(title order by day desc))[1] as title, max(brand) as brand, max(category_code) as "categoryCode",
    sum(placed_units - cancelled_units)::int as units, sum(placed_minor - cancelled_minor)::bigint as "goodsMinor", sum(delivered_minor)::bigint as "deliveredMinor", sum(fee_minor)::bigint as "feeMinor"
    from reports.daily_products where ${within(slice)} group by product_id having sum(placed_units - cancelled_units) > 0 order by 6 desc, 1 limit ${limit}`.execute(
      ctx.tx,
    )
  ).rows;
}
