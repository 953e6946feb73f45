import { z } from 'zod';
import { declareSetting } from '#settings';

/** How much a merchant may keep, and how politely strangers' hosts are asked for pictures. */
export const mediaSetting = declareSetting(
  'media',
  z.strictObject({
    maxFiles: z.int().min(1).describe('Pictures and documents that one merchant may keep'),
    maxMegabytes: z.int().min(1).describe('How much one merchant may keep, in megabytes'),
    requestsPerSecond: z.number().min(0.1).max(50).describe('Pictures asked from one host per second'),
  }),
  { maxFiles: 200_000, maxMegabytes: 100_000, requestsPerSecond: 4 },
);
