import { refuse } from '#kernel/refusal';

type Bucket = { count: number; resetsAt: number };
const buckets = new Map<string, Bucket>();
const windowMs = 60_000;

function forgetPast(clock: number): void {
  for (const [key, bucket] of buckets) if (bucket.resetsAt <= clock) buckets.delete(key);
}

export type Allowance = { limit: number; remaining: number; resetSeconds: number };

/**
 * Counts one request of a caller on a route class in a one-minute window of this process. Keys are made of what the caller cannot
 * choose (account, key id, address), never of a body field. Throws RATE_LIMITED when the window is used up.
 */
export function spendAllowance(key: string, limit: number, clock: number = performance.now()): Allowance {
  let bucket = buckets.get(key);
  if (!bucket || bucket.resetsAt <= clock) {
    if (buckets.size > 50_000) forgetPast(clock);
    bucket = { count: 0, resetsAt: clock + windowMs };
    buckets.set(key, bucket);
  }
  bucket.count += 1;
  const resetSeconds = Math.ceil((bucket.resetsAt - clock) / 1000);
  if (bucket.count > limit) throw refuse('RATE_LIMITED', { retryAfter: resetSeconds });
  return { limit, remaining: limit - bucket.count, resetSeconds };
}
