import { addWorkingDays, addWorkingHours, kyiv, type WorkingCalendar } from '#kernel/calendar';
import { addDays, instantAt, localDateOf } from '#kernel/zone';

export type Clocks = { takeHours: number; autoCancelHours: number };
export type ShipmentClocks = { takeBy: Date; remindAt: Date; autoCancelAt: Date; dispatchBy: string };

const hour = 3_600_000;

/**
 * When a confirmed shipment must be taken: so many working hours of its merchant from now, a reminder at half of them. Nobody is
 * cancelled for being closed: the rest of the auto-cancel time runs after the working hours are over.
 */
export function shipmentClocks(calendar: WorkingCalendar, now: Date, clocks: Clocks, dispatchDays: number): ShipmentClocks {
  const takeBy = addWorkingHours(calendar, now, clocks.takeHours) ?? new Date(now.getTime() + clocks.takeHours * hour);
  const remindAt = addWorkingHours(calendar, now, clocks.takeHours / 2) ?? takeBy;
  const rest = Math.max(1, clocks.autoCancelHours - clocks.takeHours);
  const today = localDateOf(now, kyiv);
  return {
    takeBy,
    remindAt,
    autoCancelAt: new Date(takeBy.getTime() + rest * hour),
    dispatchBy: addWorkingDays(calendar, today, dispatchDays) ?? addDays(today, dispatchDays),
  };
}

/** The last moment of a calendar day where we trade. */
export function endOfDay(date: string): Date {
  return instantAt(date, '24:00', kyiv);
}
