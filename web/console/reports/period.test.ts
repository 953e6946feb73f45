import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysBack } from './period.ts';

test('a period is so many days up to today, or two given days', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  assert.deepEqual(daysBack('7d', now), { from: '2026-11-16', to: '2026-11-22' });
  assert.deepEqual(daysBack('2026-11-01..2026-11-05', now), { from: '2026-11-01', to: '2026-11-05' });
  assert.deepEqual(daysBack('nonsense', now), { from: '2026-10-24', to: '2026-11-22' });
  assert.deepEqual(daysBack('2026-11-05..2026-11-01', now), { from: '2026-10-24', to: '2026-11-22' });
});
