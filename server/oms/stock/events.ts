import { z } from 'zod';
import { event } from '#kernel/event';

/** What may be sold of these offers has changed. At most 500 ids. */
export const stockChanged = event('stock.stockChanged', z.object({ offerIds: z.array(z.string()).max(500) }));
