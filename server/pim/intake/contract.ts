import { z } from 'zod';
import { endpoint, idParams, instantShape, localisedShape, moneyShape, pageQuery } from '#kernel/contract';
import { findingShape } from '#moderation/contract';

export const productStatuses = ['draft', 'waiting', 'revision', 'published', 'deactivated', 'rejected', 'archived'] as const;

const attributeValue = z.union([
  z.string().max(5000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(50),
  z.strictObject({ amount: z.number(), unit: z.string().max(20) }),
  z.strictObject({ length: z.number(), width: z.number(), height: z.number(), unit: z.string().max(10) }),
  localisedShape,
]);
const axes = z.record(z.string().max(60), z.string().max(200));

const variantInput = z.strictObject({
  sku: z.string().trim().min(1).max(100).describe("The merchant's own number, unique in its catalogue"),
  gtin: z.string().trim().max(20).nullable().optional(),
  axes: axes.default({}).describe('Option codes by attribute: { colour: "black", size: "38" }'),
  weightGrams: z.int().min(1).max(2_000_000).nullable().optional(),
  price: moneyShape.nullable().optional(),
  oldPrice: moneyShape.nullable().optional(),
  stock: z.int().min(0).max(1_000_000).nullable().optional(),
});
const mediaInput = z.strictObject({ id: z.string().max(80).optional(), url: z.string().max(4000).optional(), axes: axes.optional() });

const fields = {
  category: z.string().max(80).nullable(),
  brand: z.string().trim().max(120).nullable(),
  article: z.string().trim().max(100).nullable(),
  name: localisedShape,
  description: localisedShape.describe('HTML; what is not allowed is taken out and said in the findings'),
  attributes: z.record(z.string().max(60), attributeValue),
  variants: z.array(variantInput).min(1).max(200),
  media: z.array(mediaInput).max(40),
};

export const productShape = z.object({
  id: z.string(),
  status: z.enum(productStatuses),
  pending: z.enum(['waiting', 'revision']).nullable().describe('A newer version beside the published one'),
  version: z.int().describe('For If-Match'),
  category: z.string().nullable(),
  categoryPath: z.array(z.string()).describe("The file's own category"),
  brand: z.string().nullable(),
  article: z.string().nullable(),
  name: z.record(z.string(), z.string()),
  description: z.record(z.string(), z.string()),
  attributes: z.record(z.string(), z.unknown()),
  variants: z.array(
    z.object({
      id: z.string(),
      gtin: z.string().nullable(),
      axes,
      weightGrams: z.int().nullable(),
      offers: z.array(
        z.object({
          id: z.string().nullable(),
          sku: z.string(),
          price: moneyShape.nullable(),
          oldPrice: moneyShape.nullable(),
          stock: z.int().nullable(),
          active: z.boolean(),
        }),
      ),
    }),
  ),
  media: z.array(
    z.object({
      id: z.string().nullable(),
      url: z.string().nullable(),
      sourceUrl: z.string().nullable(),
      status: z.enum(['pending', 'stored', 'failed']),
      width: z.int().nullable(),
      height: z.int().nullable(),
      axes: axes.optional(),
    }),
  ),
  findings: z.array(findingShape),
  reasons: z.array(z.object({ field: z.string(), code: z.string(), title: z.string(), text: z.string().optional() })).describe('Why a moderator sent it back'),
  source: z.string(),
  importId: z.string().nullable(),
  createdAt: instantShape,
  changedAt: instantShape,
});

export { createTemplate, listTemplates, removeTemplate, templateShape } from './contract/templates.ts';

const statusList = z
  .string()
  .max(120)
  .transform((text) => text.split(',').filter((status) => (productStatuses as readonly string[]).includes(status)));

export const listProducts = endpoint({
  method: 'GET',
  path: '/merchant/products',
  audience: 'merchant',
  permission: 'products.read',
  summary: "The merchant's products, newest changes first",
  query: z.strictObject({
    ...pageQuery,
    status: statusList.optional().describe('One or several, separated by commas'),
    category: z.string().max(80).optional(),
    finding: z.string().max(60).optional(),
    importId: z.string().max(80).optional(),
    q: z.string().trim().max(120).optional().describe('Name, brand, article or SKU'),
  }),
  output: z.object({
    items: z.array(productShape),
    nextCursor: z.string().nullable(),
    total: z.int(),
    counts: z.record(z.string(), z.int()).describe('By status, under the other filters'),
  }),
});

export const getProduct = endpoint({
  method: 'GET',
  path: '/merchant/products/:id',
  audience: 'merchant',
  permission: 'products.read',
  summary: 'One product with findings and reasons',
  params: idParams,
  output: productShape,
});

const refusals = { SKU_TAKEN: 409, SKU_REPEATED: 422, CATEGORY_UNKNOWN: 422, MEDIA_UNKNOWN: 422, EDIT_CONFLICT: 409 };

export const createProduct = endpoint({
  method: 'POST',
  path: '/merchant/products',
  audience: 'merchant',
  permission: 'products.write',
  summary: 'Create a product as a draft; `submit` hands it to moderation when nothing blocks',
  bodyLimit: 1_000_000,
  status: 201,
  idempotent: true,
  body: z.strictObject({
    ...fields,
    category: fields.category.default(null),
    brand: fields.brand.default(null),
    article: fields.article.default(null),
    description: fields.description.default({}),
    attributes: fields.attributes.default({}),
    media: fields.media.default([]),
    submit: z.boolean().default(false),
  }),
  output: productShape,
  refusals,
  example: {
    category: 'women-boots',
    brand: 'Nordal',
    article: 'FJ-01',
    name: { uk: 'Челсі Nordal Fjord, коричневі' },
    variants: [{ sku: 'FJ-01-38', axes: { size: '38' }, price: { amount: 339900, currency: 'UAH' }, stock: 3 }],
    media: [{ url: 'https://shop.example/fj-01.jpg' }],
  },
});

export const updateProduct = endpoint({
  method: 'PATCH',
  path: '/merchant/products/:id',
  audience: 'merchant',
  permission: 'products.write',
  summary: 'Change fields of a product; what is in the shop stays until the new version is approved',
  description: 'Send `If-Match` with the version you edited: somebody else’s later change is refused with EDIT_CONFLICT.',
  params: idParams,
  bodyLimit: 1_000_000,
  body: z.strictObject({ ...fields, submit: z.boolean() }).partial(),
  output: productShape,
  refusals,
});

export const submitProduct = endpoint({
  method: 'POST',
  path: '/merchant/products/:id/submit',
  audience: 'merchant',
  permission: 'products.write',
  summary: 'Hand the product to moderation',
  params: idParams,
  output: productShape,
  refusals: { PRODUCT_BLOCKED: 422, STATUS_REFUSED: 409 },
});
export const deactivateOwnProduct = endpoint({
  method: 'POST',
  path: '/merchant/products/:id/deactivate',
  audience: 'merchant',
  permission: 'products.write',
  summary: 'Hide the product from the shop at once',
  params: idParams,
  output: productShape,
  refusals: { STATUS_REFUSED: 409 },
});
export const reactivateOwnProduct = endpoint({
  method: 'POST',
  path: '/merchant/products/:id/reactivate',
  audience: 'merchant',
  permission: 'products.write',
  summary: 'Show a hidden product again as it was approved',
  params: idParams,
  output: productShape,
  refusals: { STATUS_REFUSED: 409 },
});

export const submitProducts = endpoint({
  method: 'POST',
  path: '/merchant/products/submit',
  audience: 'merchant',
  permission: 'products.write',
  summary: 'Hand many products to moderation; those that something blocks are named',
  body: z.strictObject({ ids: z.array(z.string().max(80)).min(1).max(1000) }),
  output: z.object({
    submitted: z.array(z.string()),
    refused: z.array(z.object({ id: z.string(), code: z.enum(['NOT_FOUND', 'PRODUCT_BLOCKED', 'NOTHING_NEW']) })),
  }),
});
