import { wallClock } from '#kernel/zone';

export const kyiv = 'Europe/Kyiv';

function parts(moment: Date): { date: string; day: string; time: string } {
  const { date, time, seconds } = wallClock(moment, kyiv);
  return { date, day: date.split('-').reverse().join('.'), time: `${time}:${String(seconds).padStart(2, '0')}` };
}

/** `22.11.2026` */
export const carrierDay = (moment: Date): string => parts(moment).day;
/** `2026-11-22 10:05:00` */
export const stamp = (moment: Date): string => `${parts(moment).date} ${parts(moment).time}`;
/** `22-11-2026 10:05:00` */
export const dashed = (moment: Date): string => `${parts(moment).day.replaceAll('.', '-')} ${parts(moment).time}`;
/** `22.11.2026 10:05:00` */
export const dotted = (moment: Date): string => `${parts(moment).day} ${parts(moment).time}`;
/** `10:05 22.11.2026` */
export const scanned = (moment: Date): string => `${parts(moment).time.slice(0, 5)} ${parts(moment).day}`;
