import type { Module } from '#platform/module';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'reports',
  routes,
  reactions,
  checks: [
    {
      id: 'D3',
      says: 'a day that counts another number of shipments than there are',
      sql: `
      select d.merchant_id || ' ' || d.day || ' ' || d.status as finding from reports.daily_statuses d
      left join reports.shipments s on s.merchant_id = d.merchant_id and s.placed_day = d.day and s.status = d.status and s.currency = d.currency
      group by d.merchant_id, d.day, d.status, d.currency, d.shipments having d.shipments <> count(s.shipment_id)`,
    },
  ],
};
