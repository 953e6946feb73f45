import { z } from 'zod';
import { event } from '#kernel/event';

const many = z.object({ merchantId: z.string(), ids: z.array(z.string()).max(500) });

/** Pictures that were waiting for their host now stand in the store. */
export const mediaStored = event('media.mediaStored', many);
/** Pictures that will not come: the last try failed. */
export const mediaFailed = event('media.mediaFailed', many);
