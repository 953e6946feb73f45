import type { OutputOf } from '#kernel/contract';
import type { getShipment } from '#orders/contract';

export type Order = OutputOf<typeof getShipment>;
