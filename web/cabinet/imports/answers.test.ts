import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, choiceOf, countAnswers, noAnswers, readChoice } from './answers.ts';

const columns = [
  { source: 'Назва', target: 'name' as const, targetName: 'Назва', language: 'uk', confidence: 1, samples: [] },
  { source: 'Ціна', target: 'price' as const, targetName: 'Ціна', unit: 'UAH', confidence: 1, samples: [] },
  { source: 'Колір', target: 'attribute' as const, targetName: 'Характеристика', attribute: 'Колір верху', confidence: 0.6, samples: [] },
];

test('a choice says meaning and language and is read back the same', () => {
  assert.equal(choiceOf({ target: 'name', language: 'ru' }), 'name:ru');
  assert.deepEqual(readChoice('name:ru'), { target: 'name', language: 'ru' });
  assert.deepEqual(readChoice('price'), { target: 'price' });
});

test('one changed column is sent together with those that stay', () => {
  const body = bodyOf({ ...noAnswers, columns: { Колір: { target: 'ignore' } } }, { columns });
  assert.deepEqual(body, {
    columns: [
      { source: 'Назва', target: 'name', language: 'uk' },
      { source: 'Ціна', target: 'price', unit: 'UAH' },
      { source: 'Колір', target: 'ignore' },
    ],
  });
});

test('only what was answered is sent, and every answer is counted', () => {
  const answers = { ...noAnswers, categories: { Взуття: 'women-boots' }, values: { colour: { гірчичний: 'mustard', пудра: 'pink' } } };
  assert.deepEqual(Object.keys(bodyOf(answers, { columns })), ['categories', 'values']);
  assert.equal(countAnswers(answers), 3);
});
