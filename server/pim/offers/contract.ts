import { z } from 'zod';
import { endpoint, moneyShape } from '#kernel/contract';

const price = moneyShape.refine((value) => value.amount > 0 && value.amount <= 9_999_999_999_99, { params: { code: 'PRICE_INVALID' } });

export const patchOffers = endpoint({
  method: 'PATCH',
  path: '/merchant/offers',
  audience: 'merchant',
  permission: 'products.write',
  summary: 'Change prices and stock of up to 1,000 offers by SKU',
  description: 'Every row is answered for itself; rows with a code were refused, the others are done.',
  bodyLimit: 5_000_000,
  body: z.strictObject({
    items: z
      .array(
        z.strictObject({
          sku: z.string().min(1).max(100),
          price: price.optional(),
          oldPrice: price.nullable().optional(),
          stock: z.int().min(0).max(1_000_000).optional(),
          active: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(1000),
  }),
  output: z.object({
    items: z.array(
      z.object({
        sku: z.string(),
        ok: z.boolean(),
        code: z.enum(['SKU_UNKNOWN', 'SKU_REPEATED', 'CURRENCY_DIFFERS', 'OLD_PRICE_NOT_HIGHER']).optional(),
        changed: z.boolean(),
      }),
    ),
  }),
  example: { items: [{ sku: 'KR-COURT-07-42', price: { amount: 269900, currency: 'UAH' }, stock: 4 }] },
});
