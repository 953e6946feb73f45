import { sql } from 'kysely';
import type { Module } from '#platform/module';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'moderation',
  routes,
  counts: async (ctx, audience): Promise<Record<string, number>> => {
    if (audience !== 'operator') return {};
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from moderation.cases where state = 'waiting'`.execute(ctx.tx);
    return { moderation: rows[0]!.n };
  },
  checks: [
    {
      id: 'D3',
      says: 'two waiting cases of one product',
      sql: `select product_id as finding from moderation.cases where state = 'waiting' group by product_id having count(*) > 1`,
    },
  ],
};
