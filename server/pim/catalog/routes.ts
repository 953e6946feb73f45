import { refuse } from '#kernel/refusal';
import * as history from '#history';
import { decodeCursor, pageOf } from '#platform/page';
import { serve } from '#platform/routes';
import { deactivate } from './actions/publish.ts';
import * as contract from './contract.ts';
import { categories } from './queries/categories.ts';
import { categoriesWithRequirements, presentAttributes, presentCategory, presentProducts } from './queries/present.ts';
import { findProducts, versionsOf } from './queries/products.ts';
import { productLine } from './queries/product-line.ts';
import { subtree } from './queries/subtree.ts';
import { treeRoutes } from './tree-routes.ts';

export const routes = [
  ...treeRoutes,
  serve(contract.listStoreCategories, async (ctx) => ({ items: (await categories(ctx)).map((category) => presentCategory(ctx, category)) })),
  serve(contract.listMerchantCategories, async (ctx) => ({ items: await categoriesWithRequirements(ctx) })),
  serve(contract.listMerchantAttributes, async (ctx) => ({ items: await presentAttributes(ctx) })),
  serve(contract.listOperatorProducts, async (ctx, { query }) => {
    const categoryCodes = query.category ? await subtree(ctx, query.category) : undefined;
    const after = decodeCursor(query.cursor, 2) as [string, string] | null;
    const rows = await findProducts(ctx, { ...query, categoryCodes, after, limit: query.limit + 1 });
    const page = pageOf(rows, query.limit, (row) => [row.publishedAt.toISOString(), row.id]);
    return { items: await presentProducts(ctx, page.items), nextCursor: page.nextCursor };
  }),
  serve(contract.getOperatorProduct, async (ctx, { params }) => {
    const line = await productLine(ctx, params.id);
    if (!line) throw refuse('NOT_FOUND');
    const versions = await versionsOf(ctx, params.id);
    return {
      product: (await presentProducts(ctx, [line]))[0]!,
      versions: versions.map((version) => ({
        id: version.id,
        author: version.author,
        source: version.source,
        at: version.at.toISOString(),
        live: version.id === line.liveVersionId,
        content: version.content as unknown as Record<string, unknown>,
      })),
    };
  }),
  serve(contract.deactivateOperatorProducts, async (ctx, { body }) => {
    const deactivated = await deactivate(ctx, body.ids);
    for (const id of deactivated) await history.record(ctx, { subjectKind: 'product', subjectId: id, action: 'products.deactivated', reason: body.reason });
    return { deactivated };
  }),
];
