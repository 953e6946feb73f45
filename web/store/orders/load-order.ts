import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import { cancelMyShipment, getMyOrder } from '#orders/contract';
import { problemOf } from '../../api.ts';
import { pageOf } from '../../context.ts';

export type Order = OutputOf<typeof getMyOrder>;
export type OrderShipment = Order['shipments'][number];

/** An order is its buyer's: anybody else is asked to sign in and comes back. */
export async function loadOrder({ context, params }: LoaderFunctionArgs): Promise<Order> {
  const { number = '' } = params;
  if (!/^\d{6,12}$/.test(number)) throw new Response(null, { status: 404 });
  return pageOf(context).api(getMyOrder, { params: { number } });
}

export async function cancelPart({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    await pageOf(context).api(cancelMyShipment, {
      params: { number: params['number'] ?? '', id: String(form.get('shipment')) },
      body: { reason: 'BUYER_CHANGED_MIND' },
    });
    return { problem: null };
  } catch (problem) {
    return { problem: problemOf(problem) };
  }
}
