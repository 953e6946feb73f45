import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldLookAlikes, normaliseText, placeIn, plainText, skeleton, slug, transliterate, wordsOf } from './text.ts';
import { stem } from './stem.ts';

test('a slug reads as people of that language would spell it', () => {
  assert.equal(slug('Сукні літні'), 'sukni-litni');
  assert.equal(slug("Їжак згори — об'єм 5 л"), 'yizhak-zghory-obiem-5-l');
  assert.equal(slug('Женская обувь', 'ru'), 'zhenskaya-obuv');
  assert.equal(slug('Қыз балаларға көйлек', 'kk'), 'qyz-balalarga-koilek');
  assert.equal(slug('Crème brûlée & Łódź Straße'), 'creme-brulee-lodz-strasse');
  assert.equal(slug('★ ★'), '');
});

test('transliteration keeps capitals and foreign letters', () => {
  assert.equal(transliterate('Щука Bosch 500'), 'Shchuka Bosch 500');
});

test('comparison forgets case, apostrophes, ё and marks around words', () => {
  assert.equal(normaliseText(' Об’єм:  (л) '), 'обєм л');
  assert.equal(normaliseText('Чёрный'), 'черный');
  assert.equal(normaliseText('Гарантійний строк, міс.'), 'гарантійний строк міс');
  assert.equal(normaliseText('42,5'), '42,5');
});

test('words keep decimals whole', () => {
  assert.deepEqual(wordsOf('Дриль 12.5 В, 2х батареї'), ['дриль', '12.5', 'в', '2х', 'батареї']);
});

test('letters of the wrong alphabet inside a word are put right', () => {
  assert.equal(foldLookAlikes('Рoзмiр'), 'Розмір');
  assert.equal(foldLookAlikes('ХL'), 'XL');
  assert.equal(foldLookAlikes('Bosch Київ'), 'Bosch Київ');
  assert.equal(skeleton('ХХL'), skeleton('XXL'));
  assert.equal(skeleton('м'), 'M');
});

test('tags and entities are not text', () => {
  assert.equal(plainText('<p>Так &amp; ні</p><ul><li>один</li></ul>'), 'Так & ні\nодин');
});

test('forms of one word share a stem', () => {
  const families = [
    ['сукня', 'сукні', 'сукнями'],
    ['чашка', 'чашок', 'чашки'],
    ['женская', 'женские', 'женский'],
    ['молоток', 'молотки'],
    ['boots', 'boot'],
    ['accessory', 'accessories'],
    ['көйлек', 'көйлектер'],
    ['валіза', 'валізи', 'валізу'],
  ];
  for (const family of families) assert.equal(new Set(family.map(stem)).size, 1, family.join(', '));
});

test('any text makes a slug of plain letters, digits and single dashes, and a slug stays itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('uk', 'ru', 'kk', 'en'), (text, language) => {
      const address = slug(text, language as 'uk');
      assert.match(address, /^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      assert.equal(slug(address, language as 'uk'), address);
      assert.ok(address.length <= 80);
    }),
  );
});

test('comparison and look-alike folding change nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(foldLookAlikes(foldLookAlikes(text)), foldLookAlikes(text));
      assert.equal(skeleton(skeleton(text)), skeleton(text));
    }),
  );
});

test('a place is read in Latin letters by who reads English, and as it is written by everybody else', () => {
  assert.equal(placeIn('Київ, вул. Січових Стрільців, 7', 'en'), 'Kyiv, vul. Sichovykh Striltsiv, 7');
  assert.equal(placeIn('Almaty', 'en'), 'Almaty');
  for (const language of ['uk', 'ru', 'kk'] as const) assert.equal(placeIn('Дніпро', language), 'Дніпро');
});
