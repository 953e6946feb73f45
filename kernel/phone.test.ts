import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatPhone, isMobilePhone, maskPhone, normalisePhone, phoneSpellings } from './phone.ts';

test('a Ukrainian number in all its spellings is one number', () => {
  for (const text of [
    '+380501112233',
    '+38 (050) 111-22-33',
    '050 111 22 33',
    '380501112233',
    '80501112233',
    '00380501112233',
    '50 111 22 33',
    'tel:+380501112233',
    '+38 050 1112233',
  ])
    assert.equal(normalisePhone(text), '+380501112233', text);
});

test('a Kazakh number is read in its own plan', () => {
  for (const text of ['+7 707 123 45 67', '8 (707) 123-45-67', '77071234567', '7071234567']) assert.equal(normalisePhone(text, 'KZ'), '+77071234567', text);
});

test('a foreign number needs its plus, or a plan that we know', () => {
  assert.equal(normalisePhone('+48 601 234 567'), '+48601234567');
  assert.equal(normalisePhone('0048601234567'), '+48601234567');
  assert.equal(normalisePhone('77071234567', 'UA'), '+77071234567');
  assert.equal(normalisePhone('48601234567', 'UA'), null);
});

test('what is no phone is refused', () => {
  for (const text of ['', 'дзвоніть', '123', '+380 0501112233', '+3805011122', '4820000000017', '+7 012 345 67 89', null, undefined])
    assert.equal(normalisePhone(text), null, String(text));
});

test('people see groups, and strangers see the last two digits', () => {
  assert.equal(formatPhone('+380501112233'), '+380 50 111 22 33');
  assert.equal(formatPhone('+77071234567'), '+7 707 123 45 67');
  assert.equal(maskPhone('+380501112233'), '+38050•••••33');
  assert.equal(isMobilePhone('+380441112233'), false);
  assert.equal(isMobilePhone('+380671112233'), true);
});

const ukrainian = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 99_999_999 }))
  .map(([first, rest]) => `+380${first}${String(rest).padStart(8, '0')}`);
const kazakh = fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map((rest) => `+7${rest}`);

test('every spelling of a number leads back to it', () => {
  fc.assert(fc.property(ukrainian, (number) => phoneSpellings(number).forEach((text) => assert.equal(normalisePhone(text, 'UA'), number))));
  fc.assert(fc.property(kazakh, (number) => phoneSpellings(number).forEach((text) => assert.equal(normalisePhone(text, 'KZ'), number))));
});

test('whatever is typed, the answer is E.164 or nothing, and stays itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('UA', 'KZ', 'PL'), (text, country) => {
      const number = normalisePhone(text, country);
      if (number === null) return;
      assert.match(number, /^\+[1-9]\d{7,14}$/);
      assert.equal(normalisePhone(number, country), number);
    }),
  );
});
