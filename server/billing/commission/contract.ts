import { z } from 'zod';
import { endpoint, instantShape, localisedShape, moneyShape } from '#kernel/contract';

const minor = z.int().min(0).max(9_999_999_999_99);

export const gridRuleShape = z.strictObject({
  title: localisedShape.describe('Shown to merchants as the reason of the fee'),
  categoryCode: z.string().max(80).nullable().describe('The category with everything below it'),
  productType: z.string().max(80).nullable(),
  brand: z.string().max(120).nullable(),
  merchantId: z.string().max(80).nullable(),
  priceFromMinor: minor.nullable().describe('Unit price from, inclusive, minor units'),
  priceToMinor: minor.nullable().describe('Unit price to, exclusive, minor units'),
  rateBasisPoints: z.int().min(0).max(10_000).describe('Hundredths of a percent: 1450 = 14.5 %'),
  fixedMinor: minor.default(0).describe('Added per unit, minor units'),
  floorMinor: minor.nullable().describe('Not below this per unit'),
  capMinor: minor.nullable().describe('Not above this per unit'),
});

export const gridShape = z.object({
  version: z.int(),
  effectiveFrom: instantShape,
  author: z.string(),
  reason: z.string(),
  rules: z.array(gridRuleShape.extend({ position: z.int() })),
  versions: z.array(z.object({ version: z.int(), effectiveFrom: instantShape, author: z.string(), authorName: z.string().nullable(), reason: z.string() })),
});

export const getCommissionGrid = endpoint({
  method: 'GET',
  path: '/operator/commission/grid',
  audience: 'operator',
  permission: 'commission.read',
  summary: 'The commission grid: an ordered list of rules, first match wins',
  query: z.strictObject({ version: z.coerce.number().int().min(1).max(2_147_483_647).optional() }),
  output: gridShape,
});

export const saveCommissionGrid = endpoint({
  method: 'PUT',
  path: '/operator/commission/grid',
  audience: 'operator',
  permission: 'commission.write',
  factor: 'fresh',
  summary: 'Save the next version of the grid',
  description: 'Orders already placed keep the fee frozen on their lines.',
  bodyLimit: 1_000_000,
  body: z.strictObject({
    baseVersion: z.int().min(0).describe('The version that was edited'),
    reason: z.string().trim().min(3).max(500),
    effectiveFrom: instantShape.optional(),
    rules: z.array(gridRuleShape).min(1).max(2_000),
  }),
  output: gridShape,
  refusals: { GRID_PROBLEM: 422, EDIT_CONFLICT: 409 },
});

export const tryCommissionGrid = endpoint({
  method: 'POST',
  path: '/operator/commission/try',
  audience: 'operator',
  permission: 'commission.read',
  summary: 'What fee would this sale carry, and by which rule',
  body: z.strictObject({
    merchantId: z.string().max(80).optional(),
    categoryCode: z.string().max(80),
    brand: z.string().max(120).optional(),
    price: moneyShape,
    quantity: z.int().min(1).max(1000).default(1),
  }),
  output: z.object({ fee: moneyShape, vat: moneyShape, position: z.int(), title: z.string(), rateBasisPoints: z.int() }),
});

export const getMyCommission = endpoint({
  method: 'GET',
  path: '/merchant/commission',
  audience: 'merchant',
  permission: 'finance.read',
  needs: 'confirmed',
  summary: 'The commission grid as it applies to this merchant',
  output: z.object({ version: z.int(), effectiveFrom: instantShape, rules: z.array(gridRuleShape.omit({ merchantId: true }).extend({ position: z.int() })) }),
});
