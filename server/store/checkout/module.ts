import type { Module } from '#platform/module';
import { jobs } from './jobs.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'checkout',
  routes,
  reactions,
  jobs,
  checks: [
    {
      id: 'D3',
      says: 'a placed cart without its order, or an order whose cart says otherwise',
      sql: `
      select c.id as finding from checkout.carts c left join orders.orders o on o.id = c.order_id where c.status = 'placed' and (o.id is null or o.cart_id <> c.id)
      union all select o.number from orders.orders o join checkout.carts c on c.id = o.cart_id where c.status <> 'placed'`,
    },
  ],
};
