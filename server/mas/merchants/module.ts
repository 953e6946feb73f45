import type { Module } from '#platform/module';
import { jobs } from './jobs.ts';
import { listMerchants, waitingApplications } from './queries/list.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { seedOwnMerchant } from './seed.ts';

export const module: Module = {
  name: 'merchants',
  routes,
  reactions,
  jobs,
  seed: seedOwnMerchant,
  counts: async (ctx, audience): Promise<Record<string, number>> => (audience === 'operator' ? { merchants: await waitingApplications(ctx) } : {}),
  find: async (ctx, audience, text) => {
    if (audience !== 'operator') return [];
    const { items } = await listMerchants(ctx, { q: text, limit: 5 });
    return items.map((row) => ({ kind: 'merchant', id: row.id, title: row.name, subtitle: row.legalName, href: `/console/merchants/${row.id}` }));
  },
  checks: [
    {
      id: 'merchant-agreement',
      says: 'an active merchant has an agreement in force',
      sql: `select m.merchant_id as finding from merchants.merchants m where m.status in ('active', 'paused', 'restricted') and not m.own
        and not exists (select 1 from documents.agreements a where a.merchant_id = m.merchant_id and a.status = 'in_force')`,
    },
    {
      id: 'merchant-gate',
      says: 'a merchant whose cabinet is blocked has a closed gate',
      sql: `select m.merchant_id as finding from merchants.merchants m left join identity.gates g using (merchant_id)
        where m.block_scope in ('cabinet', 'all') and g.gate is distinct from 'closed'`,
    },
  ],
};
