import { merchantOf } from '#platform/ctx';
import { serve } from '#platform/routes';
import { merchantHistory, operatorHistory } from './contract.ts';
import { search } from './queries/search.ts';
import type { Entry } from './queries/timeline.ts';

const shown = <One extends Entry>(entry: One) => ({ ...entry, at: entry.at.toISOString() });

export const routes = [
  serve(operatorHistory, async (ctx, { query }) => {
    const page = await search(ctx, query);
    return { ...page, items: page.items.map(shown) };
  }),
  serve(merchantHistory, async (ctx, { query }) => {
    const page = await search(ctx, { ...query, merchantId: merchantOf(ctx) });
    return { ...page, items: page.items.map(shown) };
  }),
];
