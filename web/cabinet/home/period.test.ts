import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodOf } from './period.ts';

const now = Date.parse('2026-11-22T10:00:00Z');

test('a period ends today and counts today', () => {
  assert.deepEqual(periodOf('7d', now), { from: '2026-11-16', to: '2026-11-22' });
  assert.deepEqual(periodOf(null, now), { from: '2026-10-24', to: '2026-11-22' });
  assert.deepEqual(periodOf('99999d', now), periodOf('30d', now));
});
