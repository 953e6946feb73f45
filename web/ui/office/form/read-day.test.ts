import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDay } from './read-day.ts';

test('a day is read as it is written here, day first', () => {
  assert.equal(readDay('01.12.2026'), '2026-12-01');
  assert.equal(readDay(' 1/2/26 '), '2026-02-01');
  assert.equal(readDay('2026-12-01'), '2026-12-01');
});

test('what is no day is refused', () => {
  for (const text of ['31.02.2026', '12', '', 'завтра', '2026-13-01']) assert.equal(readDay(text), null, text);
});
