import { sql } from 'kysely';
import { merchantOf } from '#platform/ctx';
import type { Module } from '#platform/module';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'intake',
  routes,
  reactions,
  counts: async (ctx, audience): Promise<Record<string, number>> => {
    if (audience !== 'merchant') return {};
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from intake.products where merchant_id = ${merchantOf(ctx)} and (status = 'revision' or pending = 'revision')`.execute(ctx.tx);
    return { products: rows[0]!.n };
  },
  checks: [
    {
      id: 'D8',
      says: 'a number of another merchant’s product',
      sql: `select s.merchant_id || ' ' || s.sku as finding from intake.skus s join intake.products p on p.id = s.product_id where p.merchant_id <> s.merchant_id`,
    },
  ],
};
