import { z } from 'zod';
import * as settings from '#settings';

/** When a delivered shipment is done for good. */
export const orderTerms = settings.declareSetting(
  'orderTerms',
  z.strictObject({ completeAfterDays: z.int().min(0).max(90).describe('Days after delivery in which the buyer may come back to it') }),
  { completeAfterDays: 14 },
  'merchant',
);
