import { z } from 'zod';
import { endpoint, idParams, moneyShape } from '#kernel/contract';
import { deliveryMethods } from '#delivery/contract';
import { pictureShape, promiseShape, shipmentStatusShape } from '#orders/contract';
import { problemCodes } from './rules/problems.ts';

const wanted = z.strictObject({ offerId: z.string().min(1).max(80), quantity: z.int().min(1).max(999) });
const partDelivery = z.strictObject({
  merchantId: z.string().min(1).max(80),
  method: z.enum(deliveryMethods),
  cityRef: z.string().max(80).optional(),
  branchRef: z.string().max(80).optional(),
  address: z
    .union([
      z.string().max(300),
      z.strictObject({ street: z.string().trim().min(1).max(120), house: z.string().trim().min(1).max(20), flat: z.string().trim().max(20).optional() }),
    ])
    .optional(),
});

const problemShape = z
  .object({
    code: z.enum(problemCodes),
    severity: z.enum(['block', 'warning', 'info']),
    offerId: z.string().optional(),
    merchantId: z.string().optional(),
    left: z.int().optional(),
    was: moneyShape.optional(),
    now: moneyShape.optional(),
    until: z.iso.date().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'CartProblem' });

const cartLineShape = z.object({
  offerId: z.string(),
  productId: z.string(),
  variantId: z.string(),
  slug: z.string(),
  name: z.string(),
  brand: z.string(),
  options: z.string(),
  image: pictureShape.nullable(),
  quantity: z.int(),
  left: z.int().nullable().describe('Units that may be had; null = nobody counts'),
  price: moneyShape,
  oldPrice: moneyShape.nullable(),
  sum: moneyShape,
});

const optionShape = z.object({
  method: z.enum(deliveryMethods),
  carrier: z.string(),
  needs: z.enum(['branch', 'address', 'nothing']),
  available: z.boolean(),
  reason: z.string().nullable(),
  cost: moneyShape,
  free: z.boolean(),
  leftToFree: moneyShape.nullable(),
  promise: promiseShape.nullable(),
});

const partShape = z.object({
  merchant: z.object({
    id: z.string(),
    name: z.string(),
    logo: z.object({ letters: z.string(), colour: z.string() }),
    rating: z.number().nullable(),
    closedUntil: z.iso.date().nullable(),
  }),
  lines: z.array(cartLineShape),
  delivery: z.object({
    chosen: z
      .object({
        method: z.enum(deliveryMethods),
        cityRef: z.string().nullable(),
        city: z.string().nullable(),
        branchRef: z.string().nullable(),
        branch: z.string().nullable(),
        address: z.string().nullable(),
      })
      .nullable(),
    options: z.array(optionShape),
    cost: moneyShape.nullable(),
    promise: promiseShape.nullable(),
  }),
  subtotal: moneyShape.describe('Goods of this part'),
});

export const cartShape = z
  .object({
    id: z.string(),
    status: z.enum(['open', 'placed']),
    orderNumber: z.string().nullable(),
    city: z.object({ ref: z.string(), name: z.string() }).nullable(),
    parts: z.array(partShape),
    gone: z.array(z.object({ offerId: z.string(), quantity: z.int() })).describe('Lines that may not be sold any more'),
    quantity: z.int(),
    goods: moneyShape,
    discount: moneyShape.describe('How much less than the old prices'),
    delivery: moneyShape,
    total: moneyShape,
    payments: z.array(z.enum(['card', 'cod'])),
    problems: z.array(problemShape),
  })
  .meta({ id: 'Cart' });

export const placedShape = z
  .object({
    order: z.object({
      id: z.string(),
      number: z.string(),
      total: moneyShape,
      shipments: z.array(
        z.object({
          id: z.string(),
          number: z.string(),
          merchant: z.object({ id: z.string(), name: z.string() }),
          status: shipmentStatusShape,
          total: moneyShape,
        }),
      ),
    }),
    payment: z.object({ status: z.string(), redirectUrl: z.string().optional() }),
  })
  .meta({ id: 'PlacedOrder' });

const store = { audience: 'store', permission: 'none', scope: 'system' } as const;
const changeRefusals = { NOT_FOR_SALE: 409, CART_FULL: 409, CART_PLACED: 409 };
const placeRefusals = {
  OUT_OF_STOCK: 409,
  PRICE_CHANGED: 409,
  NOT_FOR_SALE: 409,
  DELIVERY_MISSING: 422,
  DELIVERY_UNAVAILABLE: 409,
  CART_EMPTY: 422,
  PAYMENT_METHOD_UNAVAILABLE: 409,
  PAYMENT_AMOUNT_INVALID: 422,
};

export const createCart = endpoint({
  ...store,
  method: 'POST',
  path: '/store/carts',
  summary: 'Open a cart; a signed-in buyer gets the one that is open already',
  body: z.strictObject({ lines: z.array(wanted).max(300).default([]) }),
  output: cartShape,
  status: 201,
  refusals: changeRefusals,
});

export const getCart = endpoint({
  ...store,
  method: 'GET',
  path: '/store/carts/:id',
  summary: 'The cart at the prices of this moment, by merchant, with ways of delivery and what to look at',
  params: idParams,
  output: cartShape,
});

export const setCartLines = endpoint({
  ...store,
  method: 'PUT',
  path: '/store/carts/:id/lines',
  summary: 'Set all lines; prices of this moment are accepted by it',
  params: idParams,
  body: z.strictObject({ lines: z.array(wanted).max(300) }),
  output: cartShape,
  refusals: changeRefusals,
});

export const addCartLine = endpoint({
  ...store,
  method: 'POST',
  path: '/store/carts/:id/lines',
  summary: 'Add to the cart: so many more of one offer (or fewer)',
  params: idParams,
  body: z.strictObject({ offerId: z.string().min(1).max(80), quantity: z.int().min(-999).max(999).default(1) }),
  output: cartShape,
  refusals: changeRefusals,
});

export const setCartDelivery = endpoint({
  ...store,
  method: 'PUT',
  path: '/store/carts/:id/delivery',
  summary: 'Choose how parts are brought; parts that are not named keep their choice',
  params: idParams,
  body: z.strictObject({ cityRef: z.string().max(80).optional().describe('For quotes of what is not chosen yet'), parts: z.array(partDelivery).max(100) }),
  output: cartShape,
  refusals: changeRefusals,
});

export const placeCart = endpoint({
  ...store,
  method: 'POST',
  path: '/store/carts/:id/place',
  summary: 'Place the order',
  description: 'Needs a session whose proved phone is the contact’s. The total that the buyer saw is part of the request. One cart is at most one order.',
  params: idParams,
  body: z.strictObject({
    contact: z.strictObject({ name: z.string().trim().min(2).max(120), phone: z.string().min(5).max(40), email: z.email().max(200).optional() }),
    payment: z.strictObject({ method: z.enum(['card', 'cod']) }),
    expectedTotal: moneyShape,
    comment: z.string().trim().max(500).optional(),
  }),
  output: placedShape,
  status: 201,
  idempotent: true,
  refusals: { ...placeRefusals, PHONE_UNVERIFIED: 401 },
});

export const placePhoneOrder = endpoint({
  method: 'POST',
  path: '/operator/orders',
  audience: 'operator',
  permission: 'orders.write',
  summary: 'An order that a buyer dictates by phone; by card the answer carries the link to pay',
  body: z.strictObject({
    buyer: z.strictObject({ name: z.string().trim().min(2).max(120), phone: z.string().min(5).max(40), email: z.email().max(200).optional() }),
    lines: z.array(wanted).min(1).max(300),
    delivery: z.array(partDelivery).min(1).max(100),
    payment: z.strictObject({ method: z.enum(['card', 'cod']) }),
    comment: z.string().trim().max(500).optional(),
    expectedTotal: moneyShape.optional(),
  }),
  output: placedShape,
  status: 201,
  idempotent: true,
  refusals: { ...placeRefusals, CART_FULL: 409 },
});

export const previewPhoneOrder = endpoint({
  method: 'POST',
  path: '/operator/orders/preview',
  audience: 'operator',
  permission: 'orders.read',
  summary: 'What a phone order would be: parts, ways of delivery, total, problems',
  body: z.strictObject({ lines: z.array(wanted).max(300), delivery: z.array(partDelivery).max(100).default([]), cityRef: z.string().max(80).optional() }),
  output: cartShape,
});

export const searchOffers = endpoint({
  method: 'GET',
  path: '/operator/orders/offers',
  audience: 'operator',
  permission: 'orders.read',
  summary: 'Offers by name, brand or article, with price and stock, for a phone order',
  query: z.strictObject({ q: z.string().trim().min(2).max(100) }),
  output: z.object({
    items: z.array(
      z.object({
        offerId: z.string(),
        merchant: z.object({ id: z.string(), name: z.string() }),
        productId: z.string(),
        slug: z.string(),
        name: z.string(),
        brand: z.string(),
        article: z.string(),
        options: z.string(),
        sku: z.string(),
        price: moneyShape,
        oldPrice: moneyShape.nullable(),
        left: z.int().nullable(),
        image: pictureShape.nullable(),
      }),
    ),
  }),
});
