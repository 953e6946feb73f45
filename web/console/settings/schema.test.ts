import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyOf, inlined, shapeOf, summaryOf } from './schema.ts';

const telling = {
  word: (_: string, otherwise: string) => (['true', 'false'].includes(otherwise) ? 'yes' : otherwise),
  number: String,
  day: (at: number) => `d${at}`,
};
const span = { type: 'object', properties: { from: { type: 'string' }, to: { type: 'string' } } };

test('a schema is drawn by the field that people know', () => {
  assert.equal(shapeOf({ type: 'integer' }), 'number');
  assert.equal(shapeOf({ type: 'string', pattern: '^#[0-9a-f]{6}$' }), 'colour');
  assert.equal(shapeOf({ type: 'array', items: { type: 'string' } }), 'words');
  assert.equal(shapeOf({ type: 'array', minItems: 7, items: { type: 'array', items: span } }), 'hours');
  assert.equal(shapeOf({ type: 'array', items: span }), 'days');
  assert.equal(shapeOf({ type: 'object', properties: { sha: {}, width: {}, height: {} } }), 'picture');
  assert.equal(shapeOf({ type: 'object', properties: { uk: {}, ru: {}, kk: {}, en: {} } }), 'localised');
});

test('a new row starts empty and a value is told in one line', () => {
  assert.deepEqual(emptyOf({ type: 'object', properties: { code: { type: 'string' }, fault: { type: 'string', enum: ['buyer'] } } }), { code: '' });
  assert.equal(summaryOf({ takeHours: 8, on: true, list: ['a', 'b'], feeMinor: 2550 }, telling), 'takeHours: 8 · on: yes · list: a, b · feeMinor: 25.5');
});

test('a working week is told in as few words as it has kinds of days', () => {
  const work = [{ from: '09:00', to: '18:00' }];
  assert.equal(
    summaryOf({ weekly: [work, work, work, work, work, [{ from: '10:00', to: '14:00' }], []] }, telling),
    'weekly: d1–d5 09:00–18:00, d6 10:00–14:00',
  );
});

test('a part that may be left out keeps its own shape', () => {
  const schema = inlined({
    anyOf: [{ $ref: '#/$defs/zone' }, { type: 'null' }],
    $defs: { zone: { type: 'object', properties: { days: { type: 'integer' } } } },
  });
  assert.deepEqual([shapeOf(schema), schema.nullable], ['object', true]);
});
