import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, daysIn, eachDay, previousPeriod, readPeriod } from './period.ts';

test('a period has both ends inside, and the previous one is as long and ends the day before', () => {
  const november = { from: '2026-11-01', to: '2026-11-30' };
  assert.equal(daysIn(november), 30);
  assert.deepEqual(previousPeriod(november), { from: '2026-10-02', to: '2026-10-31' });
  assert.equal(eachDay(november).length, 30);
  assert.equal(eachDay({ from: '2026-10-24', to: '2026-10-26' }).join(), '2026-10-24,2026-10-25,2026-10-26');
});

test('days are those of Kyiv: half past ten in the evening UTC is tomorrow', () => {
  assert.equal(dayOf(new Date('2026-11-22T22:30:00Z')), '2026-11-23');
  assert.deepEqual(readPeriod({}, new Date('2026-11-22T10:00:00Z')), { from: '2026-10-24', to: '2026-11-22' });
});
