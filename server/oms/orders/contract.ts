import { z } from 'zod';
import { endpoint, idParams, instantShape, listOf, pageQuery } from '#kernel/contract';
import { orderStatuses } from './rules/order-status.ts';
import { shipmentStatuses } from './rules/shipment-status.ts';
import { shipmentSorts, shipmentViews } from './rules/views.ts';
import { operatorOrderShape, orderRowShape, orderShape, shipmentRowShape, shipmentShape } from './contract/shapes.ts';

export * from './contract/shapes.ts';

/** Several values in one query key: `status=new,in_progress`. */
function several<Value extends string>(values: readonly Value[]) {
  return z
    .string()
    .max(400)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(values as [Value, ...Value[]])));
}

export const moveRefusals = { STATUS_REFUSED: 409 } as const;
const cancelBody = z.strictObject({
  reason: z.string().min(1).max(60).describe('A code of the list of reasons (setting `reasons`, `cancel`)'),
  note: z.string().trim().max(500).optional(),
});
const shipmentFilter = {
  view: z.enum(shipmentViews).default('all'),
  status: several(shipmentStatuses).optional(),
  q: z.string().trim().max(100).optional().describe('Number, buyer, phone, SKU or name'),
  carrier: z.string().max(40).optional(),
  payment: z.enum(['card', 'cod']).optional(),
  from: instantShape.optional(),
  to: instantShape.optional(),
  sort: z.enum(shipmentSorts).default('-placedAt'),
};

export const listShipments = endpoint({
  method: 'GET',
  path: '/merchant/shipments',
  audience: 'merchant',
  permission: 'orders.read',
  summary: "The merchant's shipments with counters of the views",
  query: z.strictObject({ ...pageQuery, ...shipmentFilter }),
  output: listOf(shipmentRowShape).extend({ counts: z.record(z.enum(shipmentViews), z.int()) }),
});

export const exportShipments = endpoint({
  method: 'GET',
  path: '/merchant/shipments/export',
  audience: 'merchant',
  permission: 'orders.read',
  summary: 'Shipments as a file, one row a line of goods',
  transport: 'stream',
  query: z.strictObject({ ...shipmentFilter, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
});

export const printSlips = endpoint({
  method: 'GET',
  path: '/merchant/shipments/slips',
  audience: 'merchant',
  permission: 'orders.read',
  summary: 'Packing slips of chosen shipments in one PDF, a page each, with the waybill as a barcode',
  transport: 'stream',
  query: z.strictObject({
    ids: z
      .string()
      .max(8000)
      .transform((text) => text.split(',').filter(Boolean))
      .pipe(z.array(z.string().max(80)).min(1).max(100))
      .describe('Separated by commas, at most a hundred'),
  }),
});

export const getShipment = endpoint({
  method: 'GET',
  path: '/merchant/shipments/:id',
  audience: 'merchant',
  permission: 'orders.read',
  summary: 'One shipment: lines, buyer, parcels, what happened',
  params: idParams,
  output: shipmentShape,
});

export const takeShipment = endpoint({
  method: 'POST',
  path: '/merchant/shipments/:id/take',
  audience: 'merchant',
  permission: 'orders.write',
  summary: 'Take a new shipment into work',
  params: idParams,
  output: shipmentShape,
  refusals: moveRefusals,
});

export const takeShipments = endpoint({
  method: 'POST',
  path: '/merchant/shipments/take',
  audience: 'merchant',
  permission: 'orders.write',
  summary: 'Take several shipments into work; each is answered for itself',
  body: z.strictObject({ ids: z.array(z.string().min(1).max(80)).min(1).max(100) }),
  output: z.object({ items: z.array(z.object({ id: z.string(), ok: z.boolean(), code: z.enum(['NOT_FOUND', 'STATUS_REFUSED']).optional() })) }),
});

export const cancelShipment = endpoint({
  method: 'POST',
  path: '/merchant/shipments/:id/cancel',
  audience: 'merchant',
  permission: 'orders.write',
  summary: 'Cancel before dispatch: stock comes back, what was paid is refunded, the buyer is told',
  params: idParams,
  body: cancelBody,
  output: shipmentShape,
  refusals: moveRefusals,
  idempotent: true,
});

export const addParcel = endpoint({
  method: 'POST',
  path: '/merchant/shipments/:id/parcels',
  audience: 'merchant',
  permission: 'orders.write',
  summary: 'Add a parcel by its waybill number, or have the waybill made at the carrier',
  description: 'Without `waybill` it is created at the carrier by the shipment’s own address and weight.',
  params: idParams,
  body: z.strictObject({
    carrier: z.string().min(1).max(40),
    waybill: z.string().trim().min(1).max(60).optional(),
    weightGrams: z.int().min(1).max(1_000_000).optional(),
  }),
  output: shipmentShape,
  refusals: {
    ...moveRefusals,
    WAYBILL_INVALID: 422,
    WAYBILL_TAKEN: 409,
    CARRIER_UNKNOWN: 422,
    CARRIER_DOWN: 503,
    CARRIER_REFUSED: 422,
    CARRIER_NOT_CONFIGURED: 503,
    CITY_UNKNOWN: 422,
  },
});

export const listMyOrders = endpoint({
  method: 'GET',
  path: '/buyer/orders',
  audience: 'buyer',
  permission: 'signed-in',
  summary: "The buyer's orders, newest first",
  query: z.strictObject(pageQuery),
  output: listOf(orderRowShape),
});

const numberParams = z.strictObject({ number: z.string().regex(/^\d{6,12}$/) });

export const getMyOrder = endpoint({
  method: 'GET',
  path: '/buyer/orders/:number',
  audience: 'buyer',
  permission: 'signed-in',
  summary: 'One order with tracking',
  params: numberParams,
  output: orderShape,
});

export const cancelMyShipment = endpoint({
  method: 'POST',
  path: '/buyer/orders/:number/shipments/:id/cancel',
  audience: 'buyer',
  permission: 'signed-in',
  summary: 'Cancel a shipment that is not on its way yet',
  params: numberParams.extend(idParams.shape),
  body: z.strictObject({ reason: z.string().min(1).max(60).default('BUYER_CHANGED_MIND'), note: z.string().trim().max(500).optional() }),
  output: orderShape,
  refusals: moveRefusals,
});

export const listOrders = endpoint({
  method: 'GET',
  path: '/operator/orders',
  audience: 'operator',
  permission: 'orders.read',
  summary: 'All orders, newest first, with counters by status',
  query: z.strictObject({
    ...pageQuery,
    status: several(orderStatuses).optional(),
    q: z.string().trim().max(100).optional().describe('Number, phone or name of the buyer'),
    merchantId: z.string().max(80).optional(),
    channel: z.enum(['shop', 'phone', 'api']).optional(),
    payment: z.enum(['card', 'cod']).optional(),
    from: instantShape.optional(),
    to: instantShape.optional(),
  }),
  output: listOf(orderRowShape).extend({ counts: z.record(z.enum([...orderStatuses, 'all']), z.int()) }),
});

export const getOrder = endpoint({
  method: 'GET',
  path: '/operator/orders/:id',
  audience: 'operator',
  permission: 'orders.read',
  summary: 'One order by id or number, with everything about its shipments',
  params: idParams,
  output: operatorOrderShape,
});

export const cancelShipmentByOperator = endpoint({
  method: 'POST',
  path: '/operator/shipments/:id/cancel',
  audience: 'operator',
  permission: 'orders.write',
  summary: 'Cancel a shipment before dispatch',
  params: idParams,
  body: cancelBody,
  output: operatorOrderShape,
  refusals: moveRefusals,
  idempotent: true,
});

export const refundShipment = endpoint({
  method: 'POST',
  path: '/operator/shipments/:id/refunds',
  audience: 'operator',
  permission: 'refunds.write',
  factor: 'fresh',
  summary: 'Refund a paid shipment before dispatch, as a whole: it is cancelled and its money goes back',
  params: idParams,
  body: cancelBody,
  output: operatorOrderShape,
  refusals: { ...moveRefusals, NOTHING_TO_REFUND: 409 },
  idempotent: true,
});
