import type { Module } from '#platform/module';
import { find } from './queries/profiles.ts';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'buyers',
  routes,
  find: async (ctx, audience, text) => {
    if (audience !== 'operator') return [];
    const found = await find(ctx, { q: text });
    return found.slice(0, 5).map((buyer) => ({
      kind: 'buyer',
      id: buyer.accountId,
      title: buyer.name,
      subtitle: buyer.phone,
      href: `/console/orders?q=${encodeURIComponent(buyer.phone)}`,
    }));
  },
  checks: [{ id: 'D3', says: 'two profiles of one phone', sql: `select phone as finding from buyers.profiles group by phone having count(*) > 1` }],
};
