import type { ShipmentStatus } from './shipment-status.ts';

/** The tabs of the merchant's list. */
export const shipmentViews = ['attention', 'new', 'in_progress', 'on_the_way', 'delivered', 'returns', 'cancelled', 'awaiting_payment', 'all'] as const;
export type ShipmentView = (typeof shipmentViews)[number];

const statusesOf: Record<Exclude<ShipmentView, 'all'>, readonly ShipmentStatus[]> = {
  attention: ['awaiting_confirmation', 'new', 'in_progress'],
  new: ['new'],
  in_progress: ['in_progress'],
  on_the_way: ['sent', 'en_route'],
  delivered: ['delivered', 'completed'],
  returns: ['refused', 'returned'],
  cancelled: ['cancelled'],
  awaiting_payment: ['awaiting_payment'],
};

/** Which statuses a view shows; null = all of them. */
export function viewStatuses(view: ShipmentView): readonly ShipmentStatus[] | null {
  return view === 'all' ? null : statusesOf[view];
}

export function countViews(byStatus: ReadonlyMap<ShipmentStatus, number>): Record<ShipmentView, number> {
  const count = (view: ShipmentView) => (viewStatuses(view) ?? [...byStatus.keys()]).reduce((sum, status) => sum + (byStatus.get(status) ?? 0), 0);
  return Object.fromEntries(shipmentViews.map((view) => [view, count(view)])) as Record<ShipmentView, number>;
}

export const shipmentSorts = ['placedAt', '-placedAt', 'dueAt', '-dueAt', 'total', '-total'] as const;
export type ShipmentSort = (typeof shipmentSorts)[number];
