import { z } from 'zod';
import { endpoint, localisedShape } from '#kernel/contract';
import { attributeShape, categoryRequirements } from './shapes.ts';

const names = localisedShape
  .refine((value) => Boolean(value.uk?.trim()), { path: ['uk'], message: 'REQUIRED' })
  .describe('Ukrainian is needed, the others when known');
const given = localisedShape;
const codes = z.array(z.string().max(80)).max(60);
const codeParams = z.strictObject({ code: z.string().min(1).max(80) });
const refusals = { NOT_FOUND: 404, CATEGORY_HAS_PRODUCTS: 409 };

const operator = { audience: 'operator' } as const;
const category = categoryRequirements.extend({ names: given });
const attribute = attributeShape.omit({ options: true }).extend({
  names: given,
  hints: given,
  options: z.array(z.object({ code: z.string(), name: z.string(), names: given, hex: z.string().optional() })),
});

export const listOperatorCategories = endpoint({
  ...operator,
  method: 'GET',
  path: '/operator/categories',
  permission: 'catalog.read',
  summary: 'The tree with requirements and the number of products',
  output: z.object({ items: z.array(category) }),
});

export const addCategory = endpoint({
  ...operator,
  method: 'POST',
  path: '/operator/categories',
  permission: 'catalog.write',
  summary: 'Add a category below another',
  description: 'It begins with what the one above asks of a product. A category that holds products cannot take others below it.',
  body: z.strictObject({ parent: z.string().max(80).nullable(), names }),
  status: 201,
  output: category,
  refusals,
});

export const changeCategory = endpoint({
  ...operator,
  method: 'PATCH',
  path: '/operator/categories/:code',
  permission: 'catalog.write',
  summary: 'Rename a category, or change what it asks of a product',
  description: 'Products that are in the shop stay; the next version of each is checked by the new requirements.',
  params: codeParams,
  body: z.strictObject({
    names: names.optional(),
    required: codes.optional(),
    recommended: codes.optional(),
    optional: codes.optional(),
    axes: codes.optional(),
  }),
  output: category,
  refusals,
});

export const listOperatorAttributes = endpoint({
  ...operator,
  method: 'GET',
  path: '/operator/attributes',
  permission: 'catalog.read',
  summary: 'Attributes and their directories of values',
  output: z.object({ items: z.array(attribute) }),
});

export const changeAttribute = endpoint({
  ...operator,
  method: 'PATCH',
  path: '/operator/attributes/:code',
  permission: 'catalog.write',
  summary: 'Rename an attribute, its hint, or whether the shop filters by it',
  params: codeParams,
  body: z.strictObject({ names: names.optional(), hints: localisedShape.optional(), facet: z.boolean().optional() }),
  output: attribute,
  refusals,
});

export const saveOption = endpoint({
  ...operator,
  method: 'POST',
  path: '/operator/attributes/:code/options',
  permission: 'catalog.write',
  summary: 'Add a value to a directory, or rename one',
  description: 'With `option` the value of that code is renamed; without it a new one is added. Values in use are never taken away.',
  params: codeParams,
  body: z.strictObject({
    option: z.string().max(80).optional(),
    names,
    hex: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .optional(),
  }),
  output: attribute,
  refusals,
});
