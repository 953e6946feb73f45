import { kyiv } from '#kernel/calendar';
import { instantAt, localDateOf, wallClock } from '#kernel/zone';

const forms: readonly { form: RegExp; order: readonly [year: number, month: number, day: number, time: number] }[] = [
  { form: /^(\d{4})[-.](\d\d)[-.](\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?))?/, order: [1, 2, 3, 4] },
  { form: /^(\d\d)[-.](\d\d)[-.](\d{4})(?: (\d\d:\d\d(?::\d\d)?))?/, order: [3, 2, 1, 4] },
  { form: /^(\d\d:\d\d(?::\d\d)?) (\d\d)\.(\d\d)\.(\d{4})/, order: [4, 3, 2, 1] },
];

/** A date of the carrier in any of its forms, read in Kyiv's time; null for an empty or a zero one. */
export function carrierDate(written: string): Date | null {
  for (const { form, order } of forms) {
    const found = form.exec(written.trim());
    if (!found) continue;
    const [year, month, day, time = '00:00'] = order.map((at) => found[at]);
    if (year === undefined || Number(year) < 2000 || !month || Number(month) < 1 || Number(month) > 12 || !day || Number(day) < 1 || Number(day) > 31)
      return null;
    const [hours = '00', minutes = '00', seconds = '00'] = time.split(':');
    return new Date(instantAt(`${year}-${month}-${day}`, `${hours}:${minutes}`, kyiv).getTime() + Number(seconds) * 1000);
  }
  return null;
}

/** A day as the carrier takes it: `22.11.2026`. */
export function toCarrierDay(moment: Date): string {
  return localDateOf(moment, kyiv).split('-').reverse().join('.');
}

/** A moment as the carrier writes it: `2026-11-22 10:05:00`. */
export function toCarrierMoment(moment: Date): string {
  const { date, time, seconds } = wallClock(moment, kyiv);
  return `${date} ${time}:${String(seconds).padStart(2, '0')}`;
}
