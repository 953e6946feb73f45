import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedFileName } from './feed-file-name.ts';
import { nextDaily } from './feed-times.ts';

test('a daily feed is due today while its hour is to come, else tomorrow, whatever the clocks do', () => {
  const next = (dailyAt: string | null, now: string) => nextDaily(dailyAt, new Date(now))?.toISOString() ?? null;
  assert.equal(next('06:00', '2026-11-22T03:00:00Z'), '2026-11-22T04:00:00.000Z');
  assert.equal(next('06:00', '2026-11-22T04:00:00Z'), '2026-11-23T04:00:00.000Z');
  assert.equal(next('06:00', '2026-03-28T10:00:00Z'), '2026-03-29T03:00:00.000Z');
  assert.equal(next(null, '2026-11-22T03:00:00Z'), null);
});

test('a fetched file is called by the end of its address', () => {
  assert.equal(feedFileName('https://shop.example/export/zyma.xml?key=1'), 'zyma.xml');
  assert.equal(feedFileName('https://shop.example/export/%D0%B7%D0%B8%D0%BC%D0%B0.yml'), 'зима.yml');
  assert.equal(feedFileName('https://shop.example/feed/'), 'feed.feed');
  assert.equal(feedFileName('https://shop.example/'), 'shop.example.feed');
  assert.equal(feedFileName('https://shop.example/%E0%A4%A'), '%E0%A4%A.feed');
});
