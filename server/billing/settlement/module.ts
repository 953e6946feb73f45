import type { Module } from '#platform/module';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'settlement',
  routes,
  reactions,
  checks: [
    {
      id: 'D1',
      says: 'a merchant whose pending money is below zero',
      sql: `select account_id as finding from ledger.legs where account_id like '%:pending:%' group by account_id having sum(amount_minor) > 0`,
    },
    {
      id: 'D1',
      says: 'more refunded than was owed',
      sql: `select account_id as finding from ledger.legs where account_id like 'operator:refunds_due:%' group by account_id having sum(amount_minor) > 0`,
    },
  ],
};
