/** Door for neighbours: placing an order, and what was sold in which shipment. */
export { place, type PlacedOrder } from './actions/place.ts';
export { orderByCart, orderOf, type Order } from './queries/orders.ts';
export { linesOf, linesOfMany, type Line } from './queries/lines.ts';
export { factOf, shipmentFact, shipmentFacts, shipmentsByIds, shipmentsOfOrder, type Shipment } from './queries/shipments.ts';
export { orderStatuses, type OrderStatus } from './rules/order-status.ts';
export type { Destination, LineDraft, PlaceInput, ShipmentDraft } from './rules/placing.ts';
export { shipmentStatuses, type ShipmentStatus } from './rules/shipment-status.ts';
