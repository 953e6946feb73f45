import { z } from 'zod';
import { declareSetting } from '#settings';

/** VAT on the operator's fee: percent, and whether the fee of the grid holds it already. */
export const vatSetting = declareSetting('commission.vat', z.strictObject({ ratePercent: z.int().min(0).max(50), inPrice: z.boolean() }), { ratePercent: 20, inPrice: true });
