import { z } from 'zod';
import { event } from '#kernel/event';

export const reasonShape = z.object({ field: z.string(), code: z.string(), text: z.string().optional() });

/** Verdicts on products of one merchant or several, at most 500 at a time. */
export const casesDecided = event(
  'moderation.casesDecided',
  z.object({
    cases: z
      .array(
        z.object({
          caseId: z.string(),
          productId: z.string(),
          versionId: z.string(),
          merchantId: z.string(),
          verdict: z.enum(['publish', 'revise', 'reject']),
          reasons: z.array(reasonShape),
          automatic: z.boolean(),
        }),
      )
      .max(500),
  }),
);
