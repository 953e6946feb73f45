import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pick } from './pick.ts';

test('only the named fields are shown, empty ones too', () => {
  assert.deepEqual(pick({ name: 'Взуття Карпат', city: null, secret: 'x' }, 'name', 'city'), { name: 'Взуття Карпат', city: null });
});
