import { z } from 'zod';
import { instantShape, moneyShape } from '#kernel/contract';
import { entryShape } from '#history/contract';
import { orderStatuses } from '../rules/order-status.ts';
import { moves, shipmentStatuses } from '../rules/shipment-status.ts';

export const orderStatusShape = z.enum(orderStatuses);
export const shipmentStatusShape = z.enum(shipmentStatuses);
const actShape = z.enum([...new Set(moves.map((move) => move.act))]);

/** A stored picture; its address is built by `#kernel/picture`. */
export const pictureShape = z.object({ sha: z.string(), width: z.int(), height: z.int(), colour: z.string().nullable() }).meta({ id: 'PictureOfGoods' });

export const lineShape = z
  .object({
    id: z.string(),
    offerId: z.string(),
    productId: z.string(),
    slug: z.string().nullable(),
    sku: z.string(),
    title: z.string(),
    brand: z.string(),
    options: z.string().describe('How the variant differs: "emerald, 42"'),
    image: pictureShape.nullable(),
    quantity: z.int(),
    price: moneyShape.describe('Of one unit'),
    oldPrice: moneyShape.nullable(),
    sum: moneyShape,
  })
  .meta({ id: 'OrderLine' });

export const merchantLineShape = lineShape
  .extend({
    commission: moneyShape,
    commissionVat: moneyShape,
    commissionRule: z.object({ title: z.string(), rateBasisPoints: z.int(), gridVersion: z.int() }),
  })
  .meta({ id: 'ShipmentLine' });

export const parcelShape = z
  .object({
    id: z.string(),
    carrier: z.string(),
    waybill: z.string().nullable(),
    status: z.string(),
    readyForPickup: z.boolean(),
    trackingUrl: z.string().nullable(),
    changedAt: instantShape.nullable(),
  })
  .meta({ id: 'ParcelOfShipment' });

export const deliveryShape = z
  .object({ method: z.string(), carrier: z.string(), city: z.string().nullable(), branch: z.string().nullable(), address: z.string().nullable() })
  .meta({ id: 'Destination' });

export const promiseShape = z.object({ from: z.iso.date(), to: z.iso.date(), dispatchBy: z.iso.date().nullable() }).meta({ id: 'DeliveryPromise' });
export const paymentShape = z.object({ method: z.enum(['card', 'cod']), paid: z.boolean() });
const cancellationShape = z.object({
  reason: z.string(),
  reasonTitle: z.string(),
  note: z.string().nullable(),
  by: z.enum(['buyer', 'merchant', 'operator', 'clock']),
});

const shipmentCore = {
  id: z.string(),
  number: z.string(),
  orderNumber: z.string(),
  status: shipmentStatusShape,
  placedAt: instantShape,
  total: moneyShape,
  delivery: deliveryShape,
  promise: promiseShape.nullable(),
  readyForPickup: z.boolean(),
  cancellation: cancellationShape.nullable(),
};

/** A row of the merchant's list. */
export const shipmentRowShape = z
  .object({
    ...shipmentCore,
    channel: z.enum(['shop', 'phone', 'api']),
    lineCount: z.int(),
    firstTitle: z.string(),
    images: z.array(pictureShape).describe('Of the first three lines'),
    buyer: z.object({ name: z.string(), phone: z.string(), city: z.string().nullable() }),
    payment: paymentShape,
    commission: moneyShape,
    takeBy: instantShape.nullable(),
    dueAt: instantShape.nullable().describe('The end of the step that is owed now'),
    late: z.boolean(),
    acts: z.array(actShape).describe('What the caller may do now'),
  })
  .meta({ id: 'ShipmentRow' });

export const shipmentShape = shipmentRowShape
  .extend({
    goods: moneyShape,
    deliveryCost: moneyShape,
    weightGrams: z.int(),
    lines: z.array(merchantLineShape),
    parcels: z.array(parcelShape),
    autoCancelAt: instantShape.nullable(),
    takenAt: instantShape.nullable(),
    sentAt: instantShape.nullable(),
    deliveredAt: instantShape.nullable(),
    history: z.array(entryShape),
  })
  .meta({ id: 'Shipment' });

const merchantShape = z.object({ id: z.string(), name: z.string(), logo: z.object({ letters: z.string(), colour: z.string() }) });
const stepShape = z.object({ status: shipmentStatusShape, at: instantShape });

export const orderRowShape = z
  .object({
    id: z.string(),
    number: z.string(),
    status: orderStatusShape,
    placedAt: instantShape,
    channel: z.enum(['shop', 'phone', 'api']),
    buyer: z.object({ name: z.string(), phone: z.string() }),
    payment: paymentShape,
    total: moneyShape,
    quantity: z.int(),
    images: z.array(pictureShape),
    shipments: z.array(
      z.object({ id: z.string(), number: z.string(), merchant: merchantShape, status: shipmentStatusShape, total: moneyShape, late: z.boolean() }),
    ),
  })
  .meta({ id: 'OrderRow' });

export const trackedShipmentShape = z.object({
  ...shipmentCore,
  merchant: merchantShape,
  goods: moneyShape,
  deliveryCost: moneyShape,
  lines: z.array(lineShape),
  parcels: z.array(parcelShape),
  steps: z.array(stepShape).describe('What has happened, oldest first'),
  acts: z.array(actShape),
});

export const orderShape = z
  .object({
    id: z.string(),
    number: z.string(),
    status: orderStatusShape,
    placedAt: instantShape,
    contact: z.object({ name: z.string(), phone: z.string(), email: z.string().nullable() }),
    comment: z.string().nullable(),
    goods: moneyShape,
    deliveryCost: moneyShape,
    total: moneyShape,
    payment: paymentShape.extend({ status: z.string(), payBy: instantShape.nullable(), redirectUrl: z.string().nullable() }),
    shipments: z.array(trackedShipmentShape),
  })
  .meta({ id: 'Order' });

export const operatorOrderShape = orderShape
  .extend({
    channel: z.enum(['shop', 'phone', 'api']),
    placedBy: z.string(),
    shipments: z.array(
      trackedShipmentShape.extend({
        commission: moneyShape,
        takeBy: instantShape.nullable(),
        dueAt: instantShape.nullable(),
        late: z.boolean(),
        lines: z.array(merchantLineShape),
        history: z.array(entryShape),
      }),
    ),
  })
  .meta({ id: 'OperatorOrder' });
