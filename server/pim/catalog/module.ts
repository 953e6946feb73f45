import type { Module } from '#platform/module';
import './names.ts';
import { plantSeed } from './plant-seed.ts';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'catalog',
  routes,
  seed: plantSeed,
  checks: [
    {
      id: 'D8',
      says: 'a variant whose merchant is not its product’s',
      sql: `select v.id as finding from catalog.variants v join catalog.products p on p.id = v.product_id where p.merchant_id <> v.merchant_id`,
    },
    {
      id: 'D3',
      says: 'a product in the shop without an approved version',
      sql: `select p.id as finding from catalog.products p left join catalog.versions v on v.id = p.live_version_id and v.product_id = p.id where v.id is null`,
    },
  ],
};
