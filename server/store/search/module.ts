import type { Module } from '#platform/module';
import { jobs } from './jobs.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'search',
  routes,
  reactions,
  jobs,
  checks: [
    {
      id: 'D9',
      says: 'a product found in the shop that the catalogue does not show',
      sql: `select d.product_id as finding from search.docs d left join catalog.products p on p.id = d.product_id and p.status = 'published' where p.id is null`,
    },
    {
      id: 'D9',
      says: 'a product of the catalogue without a page in the shop',
      sql: `select p.id as finding from catalog.products p left join search.pages s on s.product_id = p.id where p.status = 'published' and s.product_id is null and p.changed_at < platform.business_now() - interval '10 minutes'`,
    },
  ],
};
