import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyOf, shapeOf, summaryOf } from './schema.ts';

const span = { type: 'object', properties: { from: { type: 'string' }, to: { type: 'string' } } };

test('a schema is drawn by the field that people know', () => {
  assert.equal(shapeOf({ type: 'integer' }), 'number');
  assert.equal(shapeOf({ type: 'string', pattern: '^#[0-9a-f]{6}$' }), 'colour');
  assert.equal(shapeOf({ type: 'array', items: { type: 'string' } }), 'words');
  assert.equal(shapeOf({ type: 'array', minItems: 7, items: { type: 'array', items: span } }), 'hours');
  assert.equal(shapeOf({ type: 'array', items: span }), 'days');
  assert.equal(shapeOf({ type: 'object', properties: { uk: {}, ru: {}, kk: {}, en: {} } }), 'localised');
});

test('a new row starts empty and a value is told in one line', () => {
  assert.deepEqual(emptyOf({ type: 'object', properties: { code: { type: 'string' }, fault: { type: 'string', enum: ['buyer'] } } }), { code: '' });
  assert.equal(
    summaryOf({ takeHours: 8, on: true, list: ['a', 'b'] }, (key) => key.replace('field.', '')),
    'takeHours: 8 · on: yes · list: a, b',
  );
});
