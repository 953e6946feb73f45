/** One decision about a merchant's product: was it accepted as it came? */
export type TrustDecision = { decidedAt: Date; withoutRevision: boolean };

export type TrustTerms = { windowDays: number; minimumDecided: number; abovePercent: number };
export const usualTrustTerms: TrustTerms = { windowDays: 90, minimumDecided: 20, abovePercent: 80 };

export type Trust = {
  trusted: boolean;
  /** Why (not): too few decisions, a share too low, or all is well. */
  reason: 'too_few' | 'share_low' | 'trusted';
  decided: number;
  accepted: number;
  /** Hundredths of a percent point are noise: one decimal. */
  sharePercent: number | null;
  /** How many more decisions are needed before the share counts. */
  missing: number;
  countedFrom: Date;
  terms: TrustTerms;
};

const dayMillis = 86_400_000;

/**
 * Do this merchant's products publish without a moderator? The share accepted without revision over the window must be above the threshold.
 * A failed sample ends trust at once: only decisions after it count from then on.
 */
export function trustOf(
  decisions: readonly TrustDecision[],
  now: Date,
  { terms = usualTrustTerms, failedSampleAt = null }: { terms?: TrustTerms; failedSampleAt?: Date | null } = {},
): Trust {
  const windowStart = now.getTime() - terms.windowDays * dayMillis;
  const from = Math.max(windowStart, failedSampleAt === null ? windowStart : failedSampleAt.getTime() + 1);
  const counted = decisions.filter(({ decidedAt }) => decidedAt.getTime() >= from && decidedAt.getTime() <= now.getTime());
  return trustFromCounts(counted.length, counted.filter((decision) => decision.withoutRevision).length, new Date(from), terms);
}

/** The same from counts that a query has already made. */
export function trustFromCounts(decided: number, accepted: number, countedFrom: Date, terms: TrustTerms = usualTrustTerms): Trust {
  const missing = Math.max(0, terms.minimumDecided - decided);
  const above = accepted * 100 > terms.abovePercent * decided;
  const reason = missing > 0 ? 'too_few' : above ? 'trusted' : 'share_low';
  const sharePercent = decided === 0 ? null : Math.round((accepted * 1000) / decided) / 10;
  return { trusted: reason === 'trusted', reason, decided, accepted, sharePercent, missing, countedFrom, terms };
}
