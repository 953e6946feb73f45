import { z } from 'zod';
import { event } from '#kernel/event';

const one = z.object({ merchantId: z.string() });

export const merchantRegistered = event('merchants.merchantRegistered', one);
export const merchantConfirmed = event('merchants.merchantConfirmed', one);
export const merchantRejected = event('merchants.merchantRejected', one);
/** The agreement is in force: the merchant may sell. */
export const merchantActivated = event('merchants.merchantActivated', one);
/** `orders` and `offers` (and `all`) take its offers out of the shop, `cabinet` (and `all`) close its cabinet and API. */
export const merchantBlocked = event('merchants.merchantBlocked', one.extend({ scope: z.enum(['orders', 'offers', 'cabinet', 'all']) }));
export const merchantUnblocked = event('merchants.merchantUnblocked', one);
/** Taken off or put back by the merchant itself (holiday without an end known). */
export const merchantPaused = event('merchants.merchantPaused', one);
export const merchantResumed = event('merchants.merchantResumed', one);
/** Name, story, hours, delivery or anything else that the shop or documents show. */
export const merchantProfileChanged = event('merchants.merchantProfileChanged', one);
