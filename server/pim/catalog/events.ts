import { z } from 'zod';
import { event } from '#kernel/event';

const ids = z.object({ ids: z.array(z.string()).max(500) });

/** These products are in the shop now, or show a new version. */
export const productsPublished = event('catalog.productsPublished', ids);
/** These products left the shop. */
export const productsDeactivated = event('catalog.productsDeactivated', ids);
