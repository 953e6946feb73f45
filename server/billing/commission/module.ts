import type { Module } from '#platform/module';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { seedGrid } from './seed.ts';

export const module: Module = {
  name: 'commission',
  routes,
  reactions,
  seed: seedGrid,
  checks: [
    {
      id: 'D1',
      says: 'a shipment whose charged lines differ from its ledger entry',
      sql: `
      select c.shipment_id as finding from commission.charges c
      left join ledger.entries e on e.business_key = 'commission:' || c.shipment_id
      left join ledger.legs l on l.entry_id = e.id and l.amount_minor > 0
      group by c.shipment_id, e.id, l.amount_minor
      having sum(c.amount_minor) <> coalesce(l.amount_minor, 0)`,
    },
  ],
};
