import * as catalog from '#catalog';
import { inLanguage } from '#kernel/language';
import { type Ctx, merchantOf } from '#platform/ctx';
import { serve } from '#platform/routes';
import { removeTemplate, saveTemplate } from '../actions/templates.ts';
import * as contract from '../contract/templates.ts';
import { type Template, templatesOf } from '../tables/templates.ts';

async function present(ctx: Ctx, templates: readonly Template[]) {
  const names = new Map((await catalog.categories(ctx)).map((category) => [category.code, inLanguage(category.names, ctx.language)]));
  return templates.map(({ id, name, content, createdAt }) => ({
    id,
    name,
    category: content.categoryCode,
    categoryName: content.categoryCode ? (names.get(content.categoryCode) ?? null) : null,
    brand: content.brand,
    description: content.description as Record<string, string>,
    attributes: content.attributes,
    variants: content.variants,
    createdAt: createdAt.toISOString(),
  }));
}

const list = async (ctx: Ctx) => ({ items: await present(ctx, await templatesOf(ctx, merchantOf(ctx))) });

export const templateRoutes = [
  serve(contract.listTemplates, list),
  serve(contract.createTemplate, async (ctx, { body }) => (await present(ctx, [await saveTemplate(ctx, body)]))[0]!),
  serve(contract.removeTemplate, async (ctx, { params }) => {
    await removeTemplate(ctx, params.id);
    return list(ctx);
  }),
];
