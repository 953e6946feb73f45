import { newId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import { actorName, type Ctx, merchantOf } from '#platform/ctx';
import { ownProduct } from '../queries/products.ts';
import { templateOf } from '../rules/template.ts';
import { forgetTemplate, keepTemplate, type Template, templatesOf } from '../tables/templates.ts';

const mostTemplates = 100;

/** Keeps what a product shares with its like under a name. Refuses with NOT_FOUND, TEMPLATE_LIMIT. */
export async function saveTemplate(ctx: Ctx, { name, productId }: { name: string; productId: string }): Promise<Template> {
  const merchantId = merchantOf(ctx);
  const product = await ownProduct(ctx, merchantId, productId);
  if (!product) throw refuse('NOT_FOUND');
  const known = await templatesOf(ctx, merchantId);
  if (known.length >= mostTemplates && !known.some((one) => one.name === name)) throw refuse('TEMPLATE_LIMIT', { limit: mostTemplates });
  return keepTemplate(ctx, merchantId, { id: newId('tpl'), name, content: templateOf(product.draft), author: actorName(ctx.actor) });
}

export async function removeTemplate(ctx: Ctx, id: string): Promise<void> {
  if (!(await forgetTemplate(ctx, merchantOf(ctx), id))) throw refuse('NOT_FOUND');
}
