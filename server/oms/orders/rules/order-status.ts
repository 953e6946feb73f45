import type { ShipmentStatus } from './shipment-status.ts';

export const orderStatuses = ['awaiting_payment', 'open', 'partly_delivered', 'done', 'cancelled'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** An order's status is derived from its shipments; it is never set by hand. */
export function orderStatus(shipments: readonly ShipmentStatus[]): OrderStatus {
  const living = shipments.filter((status) => status !== 'cancelled' && status !== 'returned');
  if (living.length === 0) return 'cancelled';
  if (living.some((status) => status === 'awaiting_payment')) return 'awaiting_payment';
  const arrived = living.filter((status) => status === 'delivered' || status === 'completed').length;
  if (arrived === living.length) return 'done';
  return arrived > 0 ? 'partly_delivered' : 'open';
}
