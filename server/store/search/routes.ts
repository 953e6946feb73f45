import { serve, serveReady } from '#platform/routes';
import * as contract from './contract.ts';
import { listing } from './queries/listing.ts';
import { misses } from './queries/misses.ts';
import { productPage } from './queries/product.ts';
import { sitemapChunk } from './queries/sitemap.ts';
import { suggestions } from './queries/suggest.ts';

export const routes = [
  serveReady(contract.listProducts, (ctx, { query }) => listing(ctx, query)),
  serveReady(contract.getProduct, (ctx, { params, query }) => productPage(ctx, params.slug, query.city)),
  serveReady(contract.suggest, (ctx, { query }) => suggestions(ctx, query.q)),
  serve(contract.sitemap, (ctx, { query }) => sitemapChunk(ctx, query.cursor, query.limit)),
  serve(contract.listMisses, async (ctx, { query }) => ({ items: await misses(ctx, query.limit) })),
];
