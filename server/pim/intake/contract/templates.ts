import { z } from 'zod';
import { endpoint, idParams, instantShape } from '#kernel/contract';

export const templateShape = z
  .object({
    id: z.string(),
    name: z.string(),
    category: z.string().nullable(),
    categoryName: z.string().nullable(),
    brand: z.string().nullable(),
    description: z.record(z.string(), z.string()),
    attributes: z.record(z.string(), z.unknown()),
    variants: z.array(z.object({ axes: z.record(z.string(), z.string()) })),
    createdAt: instantShape,
  })
  .meta({ id: 'ProductTemplate' });
const list = z.object({ items: z.array(templateShape) });

const about = { audience: 'merchant', permission: 'products.write' } as const;

export const listTemplates = endpoint({
  ...about,
  permission: 'products.read',
  method: 'GET',
  path: '/merchant/product-templates',
  summary: 'Templates that new products begin with',
  output: list,
});

export const createTemplate = endpoint({
  ...about,
  method: 'POST',
  path: '/merchant/product-templates',
  summary: 'Save what similar products share as a template: category, brand, description, attributes and axes',
  description: 'Name, article, SKUs, prices, stock and pictures of the product stay its own. Saving under a known name replaces that template.',
  status: 201,
  body: z.strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .regex(/^\P{Cc}*$/u),
    productId: z.string().max(80),
  }),
  output: templateShape,
  refusals: { TEMPLATE_LIMIT: 409 },
  example: { name: 'Взуття', productId: 'prd_01a2017e536c7223ba2c31a9884e68d8' },
});

export const removeTemplate = endpoint({
  ...about,
  method: 'DELETE',
  path: '/merchant/product-templates/:id',
  summary: 'Forget a template; products made of it stay',
  params: idParams,
  output: list,
});
