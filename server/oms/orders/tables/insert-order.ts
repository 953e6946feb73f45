import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

/** A number that no order has, out of these. */
export async function freeNumber(ctx: Ctx, candidates: readonly string[]): Promise<string> {
  const { rows } = await sql<{ number: string }>`
    select c.number from unnest(${candidates}::text[]) with ordinality as c (number, turn)
    where not exists (select from orders.orders o where o.number = c.number) order by c.turn limit 1`.execute(ctx.tx);
  if (!rows[0]) throw new Error('no free order number among the candidates');
  return rows[0].number;
}

/** The order, its shipments and their lines in one statement. */
export async function insertOrder(ctx: Ctx, order: object, shipments: readonly object[], lines: readonly object[]): Promise<void> {
  await sql`
    with placed as (insert into orders.orders select * from jsonb_populate_record(null::orders.orders, ${JSON.stringify(order)}::jsonb)),
    parts as (insert into orders.shipments select * from jsonb_populate_recordset(null::orders.shipments, ${JSON.stringify(shipments)}::jsonb))
    insert into orders.lines select * from jsonb_populate_recordset(null::orders.lines, ${JSON.stringify(lines)}::jsonb)`.execute(ctx.tx);
}
