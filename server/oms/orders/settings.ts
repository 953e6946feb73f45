import { z } from 'zod';
import { declareSetting } from '#settings/declare';

/** When a delivered shipment is done for good. */
export const orderTerms = declareSetting('orderTerms', z.strictObject({ completeAfterDays: z.int().min(0).max(90).describe('Days after delivery in which the buyer may come back to it') }), { completeAfterDays: 14 }, 'merchant');
