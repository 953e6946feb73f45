import { z } from 'zod';
import { declareSetting } from '#settings';

/** When a merchant's products go on sale without a moderator, and how soon a moderator must look. */
export const moderationSetting = declareSetting(
  'moderation.rules',
  z.strictObject({
    autoPublish: z.boolean().describe('Trusted merchants publish by themselves'),
    windowDays: z.int().min(7).max(365),
    minimumDecided: z.int().min(1).max(1000),
    abovePercent: z.int().min(0).max(100),
    decideWithinHours: z.int().min(1).max(240),
  }),
  { autoPublish: true, windowDays: 90, minimumDecided: 20, abovePercent: 80, decideWithinHours: 24 },
  'merchant',
);
