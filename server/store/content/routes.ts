import * as history from '#history';
import { serve, serveReady } from '#platform/routes';
import * as search from '#search';
import { changeHome } from './actions/change-home.ts';
import * as contract from './contract.ts';
import { brandPage } from './queries/brand.ts';
import { home } from './queries/home.ts';
import { merchantCards, merchantPage } from './queries/merchant.ts';
import { pageTitles, wordsPage } from './queries/pages.ts';
import { homeVersions } from './tables/home.ts';

export const routes = [
  serveReady(contract.getHome, (ctx, { query }) => home(ctx, query.city)),
  serve(contract.listBrands, async (ctx) => ({ items: await search.brands(ctx) })),
  serve(contract.getBrand, (ctx, { params, query }) => brandPage(ctx, params.slug, query.city)),
  serve(contract.listStoreMerchants, async (ctx) => ({ items: await merchantCards(ctx) })),
  serve(contract.getStoreMerchant, (ctx, { params, query }) => merchantPage(ctx, params.id, query.city)),
  serve(contract.listPages, async (ctx) => ({ items: await pageTitles(ctx) })),
  serve(contract.getPage, (ctx, { params }) => wordsPage(ctx, params.slug)),
  serve(contract.getHomeContent, async (ctx) => {
    const versions = await homeVersions(ctx, 50);
    const names = await history.actorNames(
      ctx,
      versions.map((one) => one.author),
    );
    return {
      version: versions[0]?.version ?? 0,
      blocks: versions[0]?.blocks ?? [],
      versions: versions.map(({ version, author, reason, at }) => ({ version, author, authorName: names.get(author) ?? null, reason, at: at.toISOString() })),
    };
  }),
  serve(contract.changeHomeContent, (ctx, { body }) => changeHome(ctx, body)),
];
