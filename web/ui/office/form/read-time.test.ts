import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readTime } from './read-time.ts';

test('a time of day is read however it is typed, and nothing else is', () => {
  assert.deepEqual(['9', '930', '9.30', '09:30', ' 18 00 ', '0'].map(readTime), ['09:00', '09:30', '09:30', '09:30', '18:00', '00:00']);
  assert.deepEqual(['', '24', '9:75', 'nine', '1234567'].map(readTime), [null, null, null, null, null]);
});
