import type { Module } from '#platform/module';
import { jobs } from './jobs.ts';
import { countByView } from './queries/find-shipments.ts';
import { findAnything } from './queries/find-anything.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import './names.ts';
import './settings.ts';

export const module: Module = {
  name: 'orders',
  routes,
  reactions,
  jobs,
  find: findAnything,
  counts: async (ctx, audience): Promise<Record<string, number>> => {
    if (audience === 'operator' || !ctx.scope.merchantId) return {};
    return { orders: (await countByView(ctx, ctx.scope.merchantId)).attention };
  },
  checks: [
    {
      id: 'D3',
      says: 'an order without shipments, or a shipment without lines',
      sql: `
      select o.number as finding from orders.orders o where not exists (select from orders.shipments s where s.order_id = o.id)
      union all select s.number from orders.shipments s where (select count(*) from orders.lines l where l.shipment_id = s.id) <> s.line_count`,
    },
    {
      id: 'D3',
      says: 'an order whose total is not the sum of its shipments',
      sql: `
      select o.number || ': ' || o.total_minor || ' but ' || sum(s.total_minor) as finding from orders.orders o join orders.shipments s on s.order_id = o.id
      group by o.id, o.number, o.total_minor having o.total_minor <> sum(s.total_minor)`,
    },
    {
      id: 'D3',
      says: 'a shipment whose goods or fee are not the sum of its lines',
      sql: `
      select s.number as finding from orders.shipments s join orders.lines l on l.shipment_id = s.id group by s.id
      having s.goods_minor <> sum(l.unit_price_minor * l.quantity) or s.fee_minor <> sum(l.fee_minor)`,
    },
    {
      id: 'D3',
      says: 'two orders of one cart',
      sql: `select cart_id as finding from orders.orders where cart_id is not null group by cart_id having count(*) > 1`,
    },
    {
      id: 'D2',
      says: 'units held by a shipment that holds none any more',
      sql: `
      select s.number as finding from orders.shipments s join stock.reservations r on r.reference = s.id
      where r.state = 'held' and s.status not in ('awaiting_payment', 'awaiting_confirmation', 'new', 'in_progress')`,
    },
    {
      id: 'D2',
      says: 'a shipment to be sent that holds no units',
      sql: `
      select s.number as finding from orders.shipments s where s.status in ('awaiting_payment', 'awaiting_confirmation', 'new', 'in_progress')
      and not exists (select from stock.reservations r where r.reference = s.id and r.state = 'held')`,
    },
    {
      id: 'D3',
      says: 'a paid order whose shipments still wait for the money',
      sql: `
      select s.number as finding from orders.shipments s join orders.orders o on o.id = s.order_id where o.paid_at < platform.business_now() - interval '10 minutes' and s.status = 'awaiting_payment'`,
    },
  ],
};
