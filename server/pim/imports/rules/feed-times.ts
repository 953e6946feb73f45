import { kyiv } from '#kernel/calendar';
import { addDays, instantAt, localDateOf } from '#kernel/zone';

/** The next moment at which the clock in Kyiv shows this time of day. */
export function nextDaily(dailyAt: string | null, now: Date): Date | null {
  if (!dailyAt) return null;
  const today = localDateOf(now, kyiv);
  const at = instantAt(today, dailyAt, kyiv);
  return at > now ? at : instantAt(addDays(today, 1), dailyAt, kyiv);
}
