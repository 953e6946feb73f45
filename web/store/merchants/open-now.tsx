import { useWords } from '../../words.tsx';
import { useDays } from '../parts/days.ts';

export type Hours = { open: boolean; closedUntil: string | null; hoursToday: readonly { from: string; to: string }[]; opensAt: string | null };

/** "відчинено до 20:00" or "зачинено до понеділка": calm, and with an end. */
export function OpenNow({ merchant }: { merchant: Hours }) {
  const t = useWords('store');
  const { until } = useDays();
  const closes = merchant.hoursToday.at(-1)?.to;
  if (merchant.open) return <span className="is-open">{closes ? t('merchant.openTill', { time: closes }) : t('merchant.open')}</span>;
  if (merchant.closedUntil) return <span className="is-closed">{t('merchant.closedUntil', { day: until(merchant.closedUntil) })}</span>;
  const opens = merchant.hoursToday[0]?.from;
  return <span className="is-closed">{opens ? t('merchant.opensToday', { time: opens }) : t('merchant.closed')}</span>;
}
