import { refuse } from '#kernel/refusal';
import { accountOf, type Ctx, merchantOf } from '#platform/ctx';
import { serve, serveOutside, serveRaw } from '#platform/routes';
import { cancelShipment as cancel } from './actions/cancel.ts';
import { refundBeforeDispatch } from './actions/refund-before-dispatch.ts';
import { takeShipment as take, takeShipments as takeMany } from './actions/take.ts';
import {
  addParcel,
  cancelMyShipment,
  cancelShipment,
  cancelShipmentByOperator,
  exportShipments,
  getMyOrder,
  getOrder,
  getShipment,
  listMyOrders,
  listOrders,
  listShipments,
  printSlips,
  refundShipment,
  takeShipment,
  takeShipments,
} from './contract.ts';
import { sendExport } from './export.ts';
import { parcelFor } from './outside.ts';
import { countByStatus, countOrders, findOrders } from './queries/find-orders.ts';
import { countByView, countShipments, findShipments } from './queries/find-shipments.ts';
import { merchantShipment, presentRows } from './queries/merchant-shipments.ts';
import { orderByNumber, orderOf } from './queries/orders.ts';
import { presentOperatorOrder, presentOrder, presentOrderRows } from './queries/present-orders.ts';
import { shipmentsByIds } from './queries/shipments.ts';
import { sendSlips } from './slips.ts';

async function myOrder(ctx: Ctx, number: string) {
  const order = await orderByNumber(ctx, number);
  if (!order) throw refuse('NOT_FOUND');
  return presentOrder(ctx, order);
}

async function operatorOrder(ctx: Ctx, idOrNumber: string) {
  const order = await (/^\d+$/.test(idOrNumber) ? orderByNumber(ctx, idOrNumber) : orderOf(ctx, idOrNumber));
  if (!order) throw refuse('NOT_FOUND');
  return presentOperatorOrder(ctx, order);
}

async function orderOfShipment(ctx: Ctx, shipmentId: string) {
  const shipment = (await shipmentsByIds(ctx, [shipmentId])).get(shipmentId);
  if (!shipment) throw refuse('NOT_FOUND');
  return operatorOrder(ctx, shipment.orderId);
}

export const routes = [
  serve(listShipments, async (ctx, { query: { cursor, limit, ...filter } }) => {
    const page = await findShipments(ctx, merchantOf(ctx), filter, { cursor, limit });
    return {
      items: await presentRows(ctx, page.items),
      nextCursor: page.nextCursor,
      total: await countShipments(ctx, merchantOf(ctx), filter),
      counts: await countByView(ctx, merchantOf(ctx)),
    };
  }),
  serveRaw(printSlips, (door, { query }) => sendSlips(door, query.ids)),
  serveRaw(exportShipments, async (door, { query: { format, ...filter } }) => sendExport(door, format, filter)),
  serve(getShipment, (ctx, { params }) => merchantShipment(ctx, params.id)),
  serve(takeShipments, async (ctx, { body }) => ({ items: await takeMany(ctx, [...new Set(body.ids)]) })),
  serve(takeShipment, async (ctx, { params }) => {
    await take(ctx, params.id);
    return merchantShipment(ctx, params.id);
  }),
  serve(cancelShipment, async (ctx, { params, body }) => {
    await cancel(ctx, params.id, { ...body, by: 'merchant' });
    return merchantShipment(ctx, params.id);
  }),
  serveOutside(addParcel, async (door, { params, body }) => {
    await parcelFor(door, params.id, body);
    return door.transaction((ctx) => merchantShipment(ctx, params.id));
  }),

  serve(listMyOrders, async (ctx, { query }) => {
    const filter = { accountId: accountOf(ctx) };
    const page = await findOrders(ctx, filter, query);
    return { items: await presentOrderRows(ctx, page.items), nextCursor: page.nextCursor, total: await countOrders(ctx, filter) };
  }),
  serve(getMyOrder, (ctx, { params }) => myOrder(ctx, params.number)),
  serve(cancelMyShipment, async (ctx, { params, body }) => {
    const order = await orderByNumber(ctx, params.number);
    const shipment = (await shipmentsByIds(ctx, [params.id])).get(params.id);
    if (!order || shipment?.orderId !== order.id) throw refuse('NOT_FOUND');
    await cancel(ctx, params.id, { ...body, by: 'buyer' });
    return myOrder(ctx, params.number);
  }),

  serve(listOrders, async (ctx, { query: { cursor, limit, ...filter } }) => {
    const page = await findOrders(ctx, filter, { cursor, limit });
    return {
      items: await presentOrderRows(ctx, page.items),
      nextCursor: page.nextCursor,
      total: await countOrders(ctx, filter),
      counts: await countByStatus(ctx),
    };
  }),
  serve(getOrder, (ctx, { params }) => operatorOrder(ctx, params.id)),
  serve(cancelShipmentByOperator, async (ctx, { params, body }) => {
    await cancel(ctx, params.id, { ...body, by: 'operator' });
    return orderOfShipment(ctx, params.id);
  }),
  serve(refundShipment, async (ctx, { params, body }) => {
    await refundBeforeDispatch(ctx, params.id, body);
    return orderOfShipment(ctx, params.id);
  }),
];
