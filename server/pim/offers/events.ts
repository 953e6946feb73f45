import { z } from 'zod';
import { event } from '#kernel/event';

/** Price, activity or place of these offers changed; `shopProductIds` are the shop's products that show them. At most 500 ids. */
export const offersChanged = event('offers.offersChanged', z.object({ offerIds: z.array(z.string()).max(500), shopProductIds: z.array(z.string()) }));
