import { merchantCounts, merchantSearch, operatorCounts, operatorSearch } from './contract.ts';
import type { Ctx } from './ctx.ts';
import type { Found, Module } from './module.ts';
import { type Route, serve } from './routes.ts';

type Audience = 'merchant' | 'operator';

/** Rooms whose rows are read under another word than their own name. */
const readAs: Record<string, string> = { intake: 'products', catalog: 'products', offers: 'products', settlement: 'finance' };

function mayRead(ctx: Ctx, module: Module): boolean {
  return 'permissions' in ctx.actor && ctx.actor.permissions.has(`${readAs[module.name] ?? module.name}.read`);
}

async function countAll(modules: readonly Module[], ctx: Ctx, audience: Audience): Promise<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const module of modules) if (module.counts && mayRead(ctx, module)) Object.assign(all, await module.counts(ctx, audience));
  return all;
}

async function findAll(modules: readonly Module[], ctx: Ctx, audience: Audience, text: string): Promise<{ items: Found[] }> {
  const items: Found[] = [];
  for (const module of modules) if (module.find && mayRead(ctx, module)) items.push(...(await module.find(ctx, audience, text)));
  return { items };
}

/** What every room declares as data, asked of all of them at once: counters of the menu, search everything. */
export function fanOutRoutes(modules: readonly Module[]): Route[] {
  return [
    serve(merchantCounts, (ctx) => countAll(modules, ctx, 'merchant')),
    serve(operatorCounts, (ctx) => countAll(modules, ctx, 'operator')),
    serve(merchantSearch, (ctx, { query }) => findAll(modules, ctx, 'merchant', query.q)),
    serve(operatorSearch, (ctx, { query }) => findAll(modules, ctx, 'operator', query.q)),
  ];
}
