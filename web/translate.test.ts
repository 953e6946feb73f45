import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from './translate.ts';

const areas = {
  orders: {
    title: 'Замовлення',
    lines_one: '{{count}} позиція',
    lines_few: '{{count}} позиції',
    lines_many: '{{count}} позицій',
    lines_other: '{{count}} позиції',
  },
  common: { save: 'Зберегти', of: '{{part}} з {{whole}}' },
};
const t = translator('uk', areas, ['orders', 'common']);

test('a text is found in its own area, then in the shared ones', () => {
  assert.equal(t('title'), 'Замовлення');
  assert.equal(t('save'), 'Зберегти');
  assert.equal(t('common:save'), 'Зберегти');
});

test('the plural form follows the rules of the language', () => {
  assert.deepEqual(
    [1, 3, 12, 21, 1.5].map((count) => t('lines', { count })),
    ['1 позиція', '3 позиції', '12 позицій', '21 позиція', '1,5 позиції'],
  );
});

test('values are filled in, an absent value leaves nothing behind', () => {
  assert.equal(t('of', { part: 5, whole: 'усього' }), '5 з усього');
  assert.equal(t('of', { part: 5 }), '5 з ');
});

test('an unknown key shows itself, or the default that the caller gave', () => {
  assert.equal(t('nothing.here'), 'nothing.here');
  assert.equal(t('nothing.here', { defaultValue: 'інше' }), 'інше');
});
