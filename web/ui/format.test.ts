import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Language } from '#kernel/language';
import { translator } from '../translate.ts';
import { formatter } from './format.ts';

const now = Date.parse('2026-11-22T10:05:00Z');
function inLanguage(language: Language) {
  const common = JSON.parse(readFileSync(new URL(`../../words/${language}/common.json`, import.meta.url), 'utf8')) as object;
  return formatter(language, 'Europe/Kyiv', now, translator(language, { common }, ['common']));
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('money has its sign, and kopecks when there are any', () => {
  const f = inLanguage('uk');
  assert.equal(plain(f.money({ amount: 148_320_000, currency: 'UAH' })), '1 483 200 ₴');
  assert.equal(plain(f.money({ amount: 842_050, currency: 'UAH' })), '8 420,50 ₴');
  assert.equal(plain(f.money({ amount: -5700, currency: 'KZT' }, true)), '−57,00 ₸');
});

test("moments are said as people say them, in the reader's zone", () => {
  const f = inLanguage('uk');
  assert.equal(f.when('2026-11-21T22:30:00Z'), 'сьогодні, 00:30');
  assert.equal(f.when('2026-11-21T21:59:00Z'), 'вчора, 23:59');
  assert.equal(f.when('2026-11-19T10:00:00Z'), 'чт, 19 лист.');
  assert.equal(f.when('2026-03-08T10:00:00Z'), '8 березня');
  assert.equal(f.when('2025-03-08T10:00:00Z'), '08.03.2025');
});

test('every language has its own calendar', () => {
  const at = '2026-11-22T10:05:00Z';
  assert.deepEqual(
    (['uk', 'ru', 'kk', 'en'] as const).map((language) => inLanguage(language).date(at)),
    ['22 листопада 2026 р.', '22 ноября 2026 г.', '2026 ж. 22 қараша', '22 November 2026'],
  );
  assert.equal(inLanguage('kk').exact(at), '2026 ж. 22 қараша, жексенбі, 12:05:00');
});

test('a span is told in the units that matter', () => {
  const f = inLanguage('uk');
  assert.deepEqual(
    [42, 86, 120, 3 * 1440].map((minutes) => f.span(minutes * 60_000)),
    ['42 хв', '1 год 26 хв', '2 год', '3 дні'],
  );
});
