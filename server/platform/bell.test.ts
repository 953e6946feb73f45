import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Bell } from './bell.ts';

test('a ring wakes everybody who sleeps', async () => {
  const bell = new Bell();
  const sleepers = [bell.sleep(1e9), bell.sleep(1e9)];
  bell.ring();
  await Promise.all(sleepers);
  assert.equal(bell.sleepers, 0);
});

test('whoever has slept long enough is forgotten: a night of waiting does not add up', async () => {
  const bell = new Bell();
  await Promise.all(Array.from({ length: 50_000 }, () => bell.sleep(0)));
  assert.equal(bell.sleepers, 0);
  bell.ring();
});

test('nobody oversleeps what rang between the last look and the sleep', async () => {
  const bell = new Bell();
  const { rings } = bell;
  bell.ring();
  await bell.sleep(1e9, rings);
  assert.equal(bell.sleepers, 0);
});
