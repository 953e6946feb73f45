import { z } from 'zod';
import { event } from '#kernel/event';

/** A merchant accepted an agreement: it is in force from this moment. */
export const agreementAccepted = event('documents.agreementAccepted', z.object({ merchantId: z.string(), agreementId: z.string() }));
