import type { Module } from '#platform/module';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'ledger',
  routes,
  checks: [
    {
      id: 'D1',
      says: 'an entry whose legs do not sum to zero',
      sql: `select entry_id || ' ' || currency || ' ' || sum(amount_minor) as finding from ledger.legs group by entry_id, currency having sum(amount_minor) <> 0`,
    },
    {
      id: 'D1',
      says: 'an entry without legs',
      sql: `select e.id as finding from ledger.entries e where not exists (select 1 from ledger.legs l where l.entry_id = e.id)`,
    },
    {
      id: 'D1',
      says: "a leg in another currency than its account's",
      sql: `select l.entry_id as finding from ledger.legs l join ledger.accounts a on a.id = l.account_id where a.currency <> l.currency`,
    },
    {
      id: 'D8',
      says: "a leg whose merchant is not its account's",
      sql: `select l.entry_id as finding from ledger.legs l join ledger.accounts a on a.id = l.account_id where l.merchant_id is distinct from a.merchant_id`,
    },
  ],
};
