import { useWords } from '../../words.tsx';

export const onRequest = 'never';
const hours = ['02:00', '05:00', '06:00', '07:00', '08:00', '10:00', '12:00', '15:00', '18:00', '21:00', '23:00'];

/** When a feed may be fetched, in words; a time that was set by program stands among the usual ones. */
export function useFeedTimes(own?: string | null) {
  const t = useWords('cabinet-imports');
  const times = [...new Set([...hours, ...(own ? [own] : [])])].toSorted();
  return [{ value: onRequest, label: t('feeds.onRequest') }, ...times.map((time) => ({ value: time, label: t('feeds.dailyAt', { time }) }))];
}
