import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wallClock } from './zone.ts';

const zones = ['Europe/Kyiv', 'Asia/Almaty', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC'];

function shownByIntl(instant: Date, timeZone: string) {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const [date, time] = format.format(instant).split(' ') as [string, string];
  return { date, time: time.slice(0, 5), seconds: Number(time.slice(6)) };
}

test('a wall clock shows what Intl shows, at any instant of our time', () => {
  const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  fc.assert(fc.property(instants, fc.constantFrom(...zones), (instant, zone) => assert.deepEqual(wallClock(instant, zone), shownByIntl(instant, zone))));
});

test('to the second where the clocks are changed', () => {
  for (const [zone, change] of [
    ['Europe/Kyiv', '2026-03-29T01:00:00Z'],
    ['Europe/Kyiv', '2026-10-25T01:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
    ['Asia/Almaty', '2024-02-29T18:00:00Z'],
  ] as const) {
    for (let second = -901; second <= 901; second += 17) {
      const instant = new Date(Date.parse(change) + second * 1000);
      assert.deepEqual(wallClock(instant, zone), shownByIntl(instant, zone), `${zone} ${instant.toISOString()}`);
    }
  }
});
