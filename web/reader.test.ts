import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readerOf } from './reader.ts';

test('cookies decide, then the browser, then the house', () => {
  assert.equal(readerOf('lang=kk; theme=dark', 'ru').language, 'kk');
  assert.equal(readerOf(undefined, 'de, ru;q=0.8').language, 'ru');
  assert.equal(readerOf(undefined, undefined).language, 'uk');
});

test('nonsense in a cookie never reaches the page', () => {
  const reader = readerOf('lang=xx; theme=pink; tz=%E0%A4%A; density=huge', undefined);
  assert.deepEqual([reader.language, reader.theme, reader.timeZone, reader.density], ['uk', 'light', 'Europe/Kyiv', 'row']);
});

test('the zone of the reader is kept when it exists', () => {
  assert.equal(readerOf('tz=Asia%2FAlmaty', undefined).timeZone, 'Asia/Almaty');
});
