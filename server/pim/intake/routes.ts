import { refuse } from '#kernel/refusal';
import * as catalog from '#catalog';
import { type Ctx, asSystem, merchantOf } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import { serve } from '#platform/routes';
import { deactivateProduct, reactivateProduct } from './actions/deactivate.ts';
import { createOwnProduct, editOwnProduct } from './actions/edit.ts';
import { submitProducts as submit } from './actions/submit.ts';
import * as contract from './contract.ts';
import { presentProducts } from './queries/present.ts';
import { templateRoutes } from './routes/templates.ts';
import { type OwnProduct, countByStatus, findOwnProducts, ownProduct, ownProducts } from './queries/products.ts';

async function productPage(ctx: Ctx, id: string) {
  const product = await ownProduct(ctx, merchantOf(ctx), id);
  if (!product) throw refuse('NOT_FOUND');
  return (await presentProducts(ctx, [product]))[0]!;
}

export const routes = [
  ...templateRoutes,
  serve(contract.listProducts, async (ctx, { query }) => {
    const filter = {
      status: query.status,
      category: query.category ? await catalog.subtree(ctx, query.category) : undefined,
      finding: query.finding,
      importId: query.importId,
      q: query.q || undefined,
    };
    const rows = await findOwnProducts(ctx, merchantOf(ctx), filter, { after: decodeCursor(query.cursor, 2), limit: query.limit + 1 });
    const page = pageOf(rows, query.limit, (row) => [row.changedAt.toISOString(), row.id]);
    const counts = await countByStatus(ctx, merchantOf(ctx), filter);
    const asked = query.status?.length ? query.status : contract.productStatuses;
    const total = asked.reduce((sum, status) => sum + (counts[status] ?? 0) + (query.status?.length ? (counts[`pending_${status}`] ?? 0) : 0), 0);
    return { items: await presentProducts(ctx, page.items), nextCursor: page.nextCursor, total, counts };
  }),
  serve(contract.getProduct, (ctx, { params }) => productPage(ctx, params.id)),
  serve(contract.createProduct, async (ctx, { body }) => productPage(ctx, await createOwnProduct(ctx, body))),
  serve(contract.updateProduct, async (ctx, { params, body, ifMatch }) => {
    await editOwnProduct(ctx, params.id, body, ifMatch);
    return productPage(ctx, params.id);
  }),
  serve(contract.submitProduct, async (ctx, { params }) => {
    const before = await productPage(ctx, params.id);
    const blocking = before.findings.filter((finding) => finding.severity === 'block');
    if (blocking.length > 0)
      throw refuse(
        'PRODUCT_BLOCKED',
        {},
        blocking.map((finding) => ({ path: finding.field, code: finding.code, message: finding.message })),
      );
    const moved = await asSystem(ctx, (system) => submit(system, [params.id]));
    if (moved.size === 0) throw refuse('STATUS_REFUSED');
    return productPage(ctx, params.id);
  }),
  serve(contract.submitProducts, async (ctx, { body }) => {
    const own = new Map<string, OwnProduct>();
    for (const product of await ownProducts(ctx, merchantOf(ctx), body.ids)) own.set(product.id, product);
    const moved = await asSystem(ctx, (system) => submit(system, [...own.keys()]));
    const code = (id: string) =>
      !own.has(id)
        ? ('NOT_FOUND' as const)
        : own.get(id)!.findings.some((finding) => finding.severity === 'block')
          ? ('PRODUCT_BLOCKED' as const)
          : ('NOTHING_NEW' as const);
    return { submitted: [...moved.keys()], refused: body.ids.filter((id) => !moved.has(id)).map((id) => ({ id, code: code(id) })) };
  }),
  serve(contract.deactivateOwnProduct, async (ctx, { params }) => {
    await deactivateProduct(ctx, params.id);
    return productPage(ctx, params.id);
  }),
  serve(contract.reactivateOwnProduct, async (ctx, { params }) => {
    await reactivateProduct(ctx, params.id);
    return productPage(ctx, params.id);
  }),
];
