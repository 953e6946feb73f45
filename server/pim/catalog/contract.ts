import { z } from 'zod';
import { endpoint, idParams, instantShape, listOf, pageQuery } from '#kernel/contract';
import { attributeShape, categoryRequirements, categoryShape } from './contract/shapes.ts';

export const listStoreCategories = endpoint({
  method: 'GET',
  path: '/store/categories',
  audience: 'store',
  permission: 'none',
  scope: 'public',
  summary: 'The category tree',
  output: z.object({ items: z.array(categoryShape) }),
});

export const listMerchantCategories = endpoint({
  method: 'GET',
  path: '/merchant/categories',
  audience: 'merchant',
  permission: 'products.read',
  needs: 'confirmed',
  summary: 'The tree with what each category requires of a product',
  output: z.object({ items: z.array(categoryRequirements) }),
});

export const listMerchantAttributes = endpoint({
  method: 'GET',
  path: '/merchant/attributes',
  audience: 'merchant',
  permission: 'products.read',
  needs: 'confirmed',
  summary: 'Attributes and their directories of values',
  output: z.object({ items: z.array(attributeShape) }),
});

export const shopProductLine = z.object({
  id: z.string(),
  name: z.string(),
  brand: z.string(),
  article: z.string(),
  slug: z.string(),
  status: z.enum(['published', 'deactivated', 'merged']),
  category: z.string(),
  categoryName: z.string(),
  merchantId: z.string(),
  merchantName: z.string(),
  publishedAt: instantShape,
  mediaId: z.string().nullable(),
  picture: z.object({ sha: z.string(), width: z.int() }).nullable(),
});

export const listOperatorProducts = endpoint({
  method: 'GET',
  path: '/operator/products',
  audience: 'operator',
  permission: 'catalog.read',
  summary: 'Products that are or were in the shop',
  query: z.strictObject({
    ...pageQuery,
    status: z.enum(['published', 'deactivated', 'merged']).optional(),
    merchantId: z.string().max(80).optional(),
    category: z.string().max(80).optional(),
    q: z.string().trim().max(120).optional(),
  }),
  output: listOf(shopProductLine),
});

export const versionShape = z.object({
  id: z.string(),
  author: z.string(),
  source: z.string(),
  at: instantShape,
  live: z.boolean(),
  content: z.record(z.string(), z.unknown()).describe('The whole content as it stood'),
});

export const getOperatorProduct = endpoint({
  method: 'GET',
  path: '/operator/products/:id',
  audience: 'operator',
  permission: 'catalog.read',
  summary: 'A product with every state of its content',
  params: idParams,
  output: z.object({ product: shopProductLine, versions: z.array(versionShape) }),
});

export const deactivateOperatorProducts = endpoint({
  method: 'POST',
  path: '/operator/products/deactivate',
  audience: 'operator',
  permission: 'catalog.write',
  summary: 'Hide products from the shop at once',
  body: z.strictObject({ ids: z.array(z.string()).min(1).max(1000), reason: z.string().trim().min(3).max(500) }),
  output: z.object({ deactivated: z.array(z.string()) }),
});

export { attributeShape, categoryRequirements, categoryShape } from './contract/shapes.ts';
export { addCategory, changeAttribute, changeCategory, listOperatorAttributes, listOperatorCategories, saveOption } from './contract/tree.ts';
