import { orderPlaced } from '#orders/events';
import { on } from '#platform/outbox';
import { keepPlaces } from './actions/keep-places.ts';

export const reactions = [on(orderPlaced, 'checkout.keep-places', keepPlaces)];
