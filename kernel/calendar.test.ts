import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addWorkingDays, addWorkingHours, isOpen, isWorkingDay, kyiv, nextOpening, officeHours, openSpansOn, workingHoursBetween } from './calendar.ts';
import type { WorkingCalendar } from './calendar.ts';
import { addDays, instantAt, localDateOf, wallClock, weekdayOf } from './zone.ts';

const at = (date: string, time: string) => instantAt(date, time, kyiv);
const clock = fc.integer({ min: 0, max: 48 }).map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
const span = fc.record({ from: clock, to: clock });
const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
  weekly: fc.array(fc.array(span, { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
  daysOff: fc.array(
    fc
      .integer({ min: 0, max: 300 })
      .chain((first) => fc.integer({ min: 0, max: 20 }).map((length) => ({ from: addDays('2026-01-01', first), to: addDays('2026-01-01', first + length) }))),
    { maxLength: 4 },
  ),
});
const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }).map((millis) => new Date(millis));
const zones = fc.constantFrom('Europe/Kyiv', 'Asia/Almaty', 'America/New_York', 'UTC');

test('a wall clock is read and set the same way, over summer and winter time', () => {
  fc.assert(
    fc.property(moments, zones, (moment, zone) => {
      const { date, time } = wallClock(moment, zone);
      const again = instantAt(date, time, zone);
      assert.deepEqual(wallClock(again, zone), { date, time, seconds: 0 });
      const behind = moment.getTime() - again.getTime();
      assert.ok(behind >= 0 && behind < 60_000 + 3_600_000);
    }),
  );
});

test('an hour that spring skips moves forward, of the one that autumn repeats the first is taken', () => {
  assert.equal(at('2026-03-29', '03:30').toISOString(), '2026-03-29T01:30:00.000Z');
  assert.equal(at('2026-10-25', '03:30').toISOString(), '2026-10-25T00:30:00.000Z');
  assert.equal(at('2026-07-01', '24:00').toISOString(), at('2026-07-02', '00:00').toISOString());
});

test('weekdays are counted from Monday', () => {
  assert.equal(weekdayOf('2026-11-23'), 0);
  assert.equal(weekdayOf('2026-11-22'), 6);
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
});

test('overlapping hours are joined, empty and reversed ones dropped', () => {
  const calendar: WorkingCalendar = {
    ...officeHours,
    weekly: [
      [
        { from: '13:00', to: '18:00' },
        { from: '09:00', to: '13:30' },
        { from: '20:00', to: '19:00' },
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ],
  };
  assert.deepEqual(openSpansOn(calendar, '2026-11-23'), [{ from: '09:00', to: '18:00' }]);
});

test('the next opening after Friday evening is Monday morning, after holidays the day behind them', () => {
  const friday = at('2026-11-20', '19:00');
  assert.deepEqual(nextOpening(officeHours, friday), at('2026-11-23', '09:00'));
  const holidays: WorkingCalendar = { ...officeHours, daysOff: [{ from: '2026-11-23', to: '2026-11-24' }] };
  assert.deepEqual(nextOpening(holidays, friday), at('2026-11-25', '09:00'));
  assert.deepEqual(nextOpening(officeHours, at('2026-11-20', '12:00')), at('2026-11-20', '12:00'));
  assert.equal(nextOpening({ weekly: [[], [], [], [], [], [], []], daysOff: [] }, friday), null);
});

test('eight working hours from Friday noon end on Monday at eleven', () => {
  assert.deepEqual(addWorkingHours(officeHours, at('2026-11-20', '12:00'), 8), at('2026-11-23', '11:00'));
});

test('the night when the clock jumps gives a 24-hour shop an hour less', () => {
  const always: WorkingCalendar = { weekly: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]), daysOff: [] };
  assert.equal(workingHoursBetween(always, at('2026-03-29', '00:00'), at('2026-03-30', '00:00')), 23);
  assert.equal(workingHoursBetween(always, at('2026-10-25', '00:00'), at('2026-10-26', '00:00')), 25);
});

test('an opening is never before now, always open, and nothing is open between', () => {
  fc.assert(
    fc.property(calendars, moments, zones, (calendar, now, zone) => {
      const opening = nextOpening(calendar, now, zone);
      if (!opening) return assert.equal(isOpen(calendar, now, zone), false);
      assert.ok(opening >= now);
      assert.equal(opening.getTime() === now.getTime(), isOpen(calendar, now, zone));
      assert.equal(workingHoursBetween(calendar, now, opening, zone), 0);
    }),
  );
});

test('adding working hours and counting them are inverse', () => {
  fc.assert(
    fc.property(calendars, moments, fc.integer({ min: 0, max: 80 }), zones, (calendar, now, hours, zone) => {
      const end = addWorkingHours(calendar, now, hours, zone);
      if (end) assert.ok(Math.abs(workingHoursBetween(calendar, now, end, zone) - hours) < 1e-6);
    }),
  );
});

test('working days land on working days, one further per step', () => {
  fc.assert(
    fc.property(calendars, moments, fc.integer({ min: 0, max: 10 }), (calendar, now, count) => {
      const date = localDateOf(now, kyiv);
      const end = addWorkingDays(calendar, date, count);
      if (!end) return;
      assert.ok(isWorkingDay(calendar, end));
      const passed = Array.from({ length: (Date.parse(end) - Date.parse(date)) / 86_400_000 }, (_, at) => addDays(date, at)).filter((day) =>
        isWorkingDay(calendar, day),
      );
      assert.equal(passed.length, count);
    }),
  );
});
