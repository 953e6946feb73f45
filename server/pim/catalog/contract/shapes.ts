import { z } from 'zod';

export const categoryShape = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  name: z.string().describe("In the reader's language"),
  slug: z.string(),
  leaf: z.boolean(),
  products: z.int().optional(),
});

export const attributeShape = z.object({
  code: z.string(),
  kind: z.enum(['text', 'localised', 'number', 'boolean', 'option', 'options', 'colour', 'dimension']),
  name: z.string(),
  unit: z.string().nullable(),
  hint: z.string(),
  axis: z.boolean(),
  facet: z.boolean(),
  options: z.array(z.object({ code: z.string(), name: z.string(), hex: z.string().optional() })),
});

export const categoryRequirements = categoryShape.extend({
  path: z.array(z.string()).describe('Names from the root'),
  required: z.array(z.string()).describe('Attribute codes'),
  recommended: z.array(z.string()),
  optional: z.array(z.string()),
  axes: z.array(z.string()).describe('Attributes by which variants may differ'),
});
