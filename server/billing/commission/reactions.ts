import { shipmentDelivered } from '#orders/events';
import { on } from '#platform/outbox';
import { chargeCommission } from './actions/charge.ts';

export const reactions = [on(shipmentDelivered, 'commission.charge', chargeCommission)];
